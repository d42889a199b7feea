import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { encodeAnswer, noteReader, sendAnswer } from '@/front/send-answer'
import { ask, type Question, serve } from '@/tests/support/http'

const long = Buffer.from('what the articles say '.repeat(50))

/** Has an answer sent over the wire. */
async function send(
  question: Question,
  body: Buffer = long,
  { status = 200, contentType = 'text/html; charset=utf-8', isStored = true } = {},
) {
  const { url } = await serve(async (request, response) => {
    // As Next leaves them: nothing of this may survive a change of the bytes.
    response.setHeader('content-length', '7')
    const reader = noteReader(request)
    sendAnswer(reader, response, await encodeAnswer(reader, { status, contentType, body }, { isStored }))
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
