import { brotliDecompressSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import type { NextHandler } from '@/front/front'
import { withdraw } from '@/server/releases/withdraw'
import { openFileDatabase } from '@/tests/support/connections'
import { inventedDataset, withDemandTitle } from '@/tests/support/datasets'
import { ask } from '@/tests/support/http'
import { openFront } from '@/tests/support/open-front'
import { release } from '@/tests/support/releases'

const dataset = inventedDataset()
const { id } = dataset.process
const embed = `/embed/${id}/demand-status`
const database = await openFileDatabase()

beforeAll(async () => {
  await release(database, dataset)
})

/** Answers every address with how often Next was asked so far, each as soon as `mayAnswer` lets it. */
function countingNext(mayAnswer: () => Promise<void> = async () => {}) {
  const asked: string[] = []
  const handle: NextHandler = async ({ url = '' }, response) => {
    const count = asked.push(url)
    await mayAnswer()
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.setHeader('content-disposition', 'inline')
    response.end(`<!doctype html><p>${count}. ${'Long enough to be compressed. '.repeat(20)}</p>`)
  }
  return { asked, handle }
}

test('the same address is answered from memory, to HEAD and as "not modified" too', async () => {
  const { asked, handle } = countingNext()
  const { url } = await openFront(database.url, handle)
  const first = await ask(url + embed)
  const second = await ask(`${url}${embed}?utm_source=mail`, { headers: { 'accept-encoding': 'br' } })
  expect(brotliDecompressSync(second.body)).toEqual(first.body)
  const { date: _, 'content-length': _length, ...headers } = first.headers
  expect(second.headers).toMatchObject(headers)
  const head = await ask(url + embed, { method: 'HEAD' })
  expect([head.status, head.headers['content-length'], head.body.length]).toEqual([
    200,
    String(first.body.length),
    0,
  ])
  const again = await ask(url + embed, { headers: { 'if-none-match': first.headers.etag } })
  expect([again.status, again.body.length]).toEqual([304, 0])
  expect(asked).toHaveLength(1)
})

test('other options, other methods and what Next’s router asks for are answered anew', async () => {
  const { asked, handle } = countingNext()
  const { url } = await openFront(database.url, handle)
  await ask(url + embed)
  await ask(`${url}${embed}?mode=dark`)
  await ask(`${url}/${id}`)
  await ask(`${url}/${id}`, { headers: { rsc: '1' } })
  await ask(`${url}/${id}`, { headers: { rsc: '1' } })
  expect((await ask(url + embed, { method: 'POST' })).status).toBe(405)
  expect(asked).toHaveLength(5)
})

test('however many ask at once, Next is asked once; who asked first may leave', async () => {
  let letGo = () => {}
  const gate = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const { asked, handle } = countingNext(() => gate)
  const { url } = await openFront(database.url, handle)
  const leaving = new AbortController()
  const left = fetch(url + embed, { signal: leaving.signal }).catch((error: Error) => error.name)
  await expect.poll(() => asked.length).toBe(1)
  const others = Array.from({ length: 20 }, () => ask(url + embed))
  leaving.abort()
  expect(await left).toBe('AbortError')
  await expect.poll(() => asked.length).toBe(2)
  letGo()
  const answers = await Promise.all(others)
  expect(new Set(answers.map(({ status, body }) => `${status} ${body}`)).size).toBe(1)
  expect(asked).toHaveLength(2)
})

test('errors are not kept', async () => {
  let isBroken = true
  const { url } = await openFront(database.url, async (_request, response) => {
    if (isBroken) throw new Error('broken')
    response.setHeader('content-type', 'text/html')
    response.end('mended')
  })
  expect((await ask(url + embed)).status).toBe(500)
  isBroken = false
  expect((await ask(url + embed)).body.toString()).toBe('mended')
})

test('without memory for it nothing is kept', async () => {
  const { asked, handle } = countingNext()
  const { url } = await openFront(database.url, handle, { FINISHED_BYTES_MB: '0' })
  await ask(url + embed)
  await ask(url + embed)
  expect(asked).toHaveLength(2)
})

test('a stale answer says so, from memory too, and no longer once the database is back', async () => {
  const { handle } = countingNext()
  const { url, house } = await openFront(database.url, handle)
  await ask(url + embed)
  await house.watch.stop()
  house.releases.markStale(new Error('gone'))
  expect((await ask(url + embed)).headers['x-parley-stale']).toMatch(/^\d{4}-/)
  await house.releases.refresh()
  expect((await ask(url + embed)).headers['x-parley-stale']).toBeUndefined()
})

test('a new release, and a withdrawal, are seen at once', async () => {
  const { asked, handle } = countingNext()
  const { url, house } = await openFront(database.url, handle)
  const pinned = `${embed}?release=1`
  await ask(url + embed)
  await ask(url + pinned)
  await release(database, withDemandTitle(dataset, 'Second'))
  await house.releases.refresh()
  await ask(url + embed)
  await ask(url + embed)
  expect(asked).toEqual([embed, pinned, embed])
  await withdraw(database.prisma, { processId: id, number: 1, by: 'Ada', reason: 'A court said so.' })
  await house.releases.refresh()
  expect((await ask(url + pinned)).status).toBe(410)
})
