import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { finishAnswer, isPacked, noteReader, packAnswer, sendAnswer } from '@/front/finished-answer'
import { ask, type Question, serve } from '@/tests/support/http'

const long = Buffer.from('what the articles say '.repeat(50))

/** Has an answer sent over the wire. */
async function send(
  question: Question,
  body: Buffer = long,
  { status = 200, contentType = 'text/html; charset=utf-8', isStored = true, isKept = false, also = {} } = {},
) {
  const { url } = await serve(async (request, response) => {
    // As Next leaves them: nothing of this may survive a change of the bytes.
    response.setHeader('content-length', '7')
    const reader = noteReader(request)
    const headers = { 'cache-control': isStored ? 'no-cache' : 'no-store' }
    const answer = finishAnswer({ status, contentType, body }, headers)
    await packAnswer(reader, answer, { isKept })
    if (!isPacked(reader, answer)) throw new Error('not packed')
    sendAnswer(reader, response, answer, also)
  })
  return ask(url, question)
}

const accepting = (encoding: string): Question => ({ headers: { 'accept-encoding': encoding } })

describe('compression', () => {
  test.each([
    ['br', 'br'],
    ['gzip, deflate, br', 'br'],
    ['BR', 'br'],
    ['gzip', 'gzip'],
    ['gzip;q=1.0, br;q=0', 'gzip'],
    ['gzip;q=0.5, br;q=0.0', 'gzip'],
    ['br;q=0.001', 'br'],
    ['br;q=0, gzip;q=0', undefined],
    ['identity', undefined],
    ['deflate', undefined],
    ['x-br, gzip-x', undefined],
    ['', undefined],
  ])('%j gets %s', async (accepted, encoding) => {
    const answer = await send(accepting(accepted))
    expect(answer.headers['content-encoding']).toBe(encoding)
    expect(answer.headers['content-length']).toBe(String(answer.body.length))
    expect(answer.headers.vary).toBe('accept-encoding')
    const decode = { br: brotliDecompressSync, gzip: gunzipSync }
    expect(encoding ? decode[encoding as 'br' | 'gzip'](answer.body) : answer.body).toEqual(long)
    if (encoding) expect(answer.body.length).toBeLessThan(long.length)
  })

  test('short answers are left as they are', async () => {
    const answer = await send(accepting('br'), Buffer.from('short'))
    expect(answer.headers['content-encoding']).toBeUndefined()
    expect(answer.headers.vary).toBeUndefined()
    expect(answer.body.toString()).toBe('short')
  })

  test.each([
    ['text/plain', true],
    ['text/x-component', true],
    ['application/json', true],
    ['application/problem+json; charset=utf-8', true],
    ['application/atom+xml', true],
    ['image/svg+xml; charset=utf-8', true],
    ['Application/JavaScript', true],
    ['image/png', false],
    ['font/woff2', false],
    ['application/zip', false],
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', false],
    ['application/octet-stream; name=a.json', false],
    ['', false],
  ])('%j: %s', async (contentType, isCompressed) => {
    const answer = await send(accepting('br'), long, { contentType })
    expect(answer.headers['content-encoding']).toBe(isCompressed ? 'br' : undefined)
    expect(answer.headers.vary).toBe(isCompressed ? 'accept-encoding' : undefined)
    expect(isCompressed ? brotliDecompressSync(answer.body) : answer.body).toEqual(long)
  })

  test('errors are compressed too, and carry no ETag', async () => {
    const answer = await send(accepting('br'), long, { status: 404 })
    expect(answer.status).toBe(404)
    expect(brotliDecompressSync(answer.body)).toEqual(long)
    expect(answer.headers.etag).toBeUndefined()
  })
})

describe('ETag', () => {
  const readTag = async (body?: Buffer) => (await send({}, body)).headers.etag ?? ''

  test('is the same for the same bytes however compressed, and another for others', async () => {
    const etag = await readTag()
    expect(etag).toMatch(/^W\/"[\w-]{27}"$/)
    expect((await send(accepting('br'))).headers.etag).toBe(etag)
    expect(await readTag(Buffer.from('other'))).not.toBe(etag)
  })

  test.each<[string, (etag: string) => string]>([
    ['alone', (etag) => etag],
    ['strong, as some proxies make it', (etag) => etag.replace('W/', '')],
    ['among others', (etag) => `"x" , ${etag},"y"`],
    ['any', () => '*'],
  ])('%s: 304 without a body', async (_name, known) => {
    const etag = await readTag()
    const answer = await send({ headers: { 'if-none-match': known(etag), 'accept-encoding': 'br' } })
    expect(answer.status).toBe(304)
    expect(answer.body).toHaveLength(0)
    expect(answer.headers.etag).toBe(etag)
    expect(answer.headers['content-length']).toBeUndefined()
    expect(answer.headers['content-encoding']).toBeUndefined()
  })

  test.each<[string, (etag: string) => string]>([
    ['another', () => 'W/"another"'],
    ['a part of it', (etag) => `${etag.slice(0, -2)}"`],
    ['without quotes', (etag) => etag.replaceAll('"', '')],
    ['empty', () => ''],
  ])('%s: the whole answer', async (_name, known) => {
    const answer = await send({ headers: { 'if-none-match': known(await readTag()) } })
    expect([answer.status, answer.body]).toEqual([200, long])
  })

  test('an error is never "not modified"', async () => {
    const answer = await send({ headers: { 'if-none-match': '*' } }, long, { status: 503 })
    expect([answer.status, answer.body]).toEqual([503, long])
  })
})

test('what may not be stored has no ETag and is never "not modified"', async () => {
  const answer = await send({ headers: { 'if-none-match': '*' } }, long, { isStored: false })
  expect([answer.status, answer.headers.etag, answer.body]).toEqual([200, undefined, long])
})

test('HEAD gets the headers of GET and no body', async () => {
  const get = await send(accepting('br'))
  const head = await send({ ...accepting('br'), method: 'HEAD' })
  const { date: _, ...expected } = get.headers
  expect(head.headers).toMatchObject(expected)
  expect(head.status).toBe(200)
  expect(head.body).toHaveLength(0)
})

test('headers of one reader are added to those of all', async () => {
  const { headers } = await send({}, long, { also: { 'x-parley-stale': 'now' } })
  expect(headers).toMatchObject({ 'x-parley-stale': 'now', 'cache-control': 'no-cache' })
})

test('what is kept is compressed as far as it goes', async () => {
  const words = Array.from({ length: 4000 }, (_, index) => `word ${(index * 7919) % 1013}`).join(' ')
  const [once, kept] = await Promise.all(
    [false, true].map((isKept) => send(accepting('br'), Buffer.from(words), { isKept })),
  )
  expect(kept?.body.length).toBeLessThan(once?.body.length ?? 0)
  expect(brotliDecompressSync(kept?.body ?? Buffer.alloc(0)).toString()).toBe(words)
})

test('an answer is compressed once for each coding', async () => {
  const answer = finishAnswer({ status: 200, contentType: 'text/html', body: long }, {})
  const reader = { address: '/', isHead: false, coding: 'br', ifNoneMatch: undefined } as const
  expect(isPacked(reader, answer)).toBe(false)
  await packAnswer(reader, answer, { isKept: true })
  const first = answer.packed.get('br')
  await packAnswer(reader, answer, { isKept: true })
  expect(answer.packed.get('br')).toBe(first)
  expect(isPacked({ ...reader, coding: 'gzip' }, answer)).toBe(false)
  expect(isPacked({ ...reader, coding: null }, answer)).toBe(true)
})
