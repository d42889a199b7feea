import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { importDataset } from '@/server/records/import-dataset'
import { publish } from '@/server/releases/publish'
import { withdraw } from '@/server/releases/withdraw'
import { type Connections, openDatabase } from '@/tests/support/connections'
import { inventedDataset, withDemandTitle } from '@/tests/support/datasets'
import { createDataFolder, measureUntil, release, watchReleases } from '@/tests/support/releases'

const dataset = inventedDataset()
const { id } = dataset.process
/** What the design promises: the newest number is at most 1 s old. */
const promisedMs = 1000

let database: Connections
beforeEach(async () => {
  database = await openDatabase()
  await release(database, dataset)
})
afterEach(() => database.close())

/** An address at which no notice of the database ever arrives. */
function deafUrls(): Record<string, string> {
  const elsewhere = new URL(database.url)
  elsewhere.pathname = '/postgres'
  return { 'listens elsewhere': elsewhere.href, 'cannot connect': 'postgresql://parley@127.0.0.1:1/parley' }
}

/** Publishes a new title and measures how long the store does not have it. */
async function measureNews(listenUrl: string, title: string): Promise<number> {
  const { store } = await watchReleases(database.prisma, await createDataFolder(), listenUrl)
  await importDataset(database.prisma, withDemandTitle(dataset, title))
  const { number } = await publish(database.prisma, id, { by: 'another process' })
  const tookMs = await measureUntil(() => store.listNewest()[0]?.number === number, 10_000)
  expect(store.staleSince).toBeUndefined()
  expect((await store.get(id))?.dataset.rows.demands[0]?.title).toBe(title)
  return tookMs
}

describe('a new release is shown within a second', () => {
  test('with LISTEN', async () => {
    expect(await measureNews(database.url, 'Heard')).toBeLessThan(promisedMs)
  })

  test('by the poll alone, where LISTEN hears nothing', async () => {
    expect(await measureNews(deafUrls()['listens elsewhere'] ?? '', 'Polled')).toBeLessThan(promisedMs)
  })

  test('by the poll alone, where LISTEN cannot connect', async () => {
    expect(await measureNews(deafUrls()['cannot connect'] ?? '', 'Polled')).toBeLessThan(promisedMs)
  })
})

test('LISTEN is a hint that is heard: the news come before the poll would bring them', async () => {
  // A poll comes 500 ms after the last news, so without LISTEN most would take several hundred milliseconds.
  const { store } = await watchReleases(database.prisma, await createDataFolder(), database.url)
  const tookMs: number[] = []
  for (const title of ['a', 'b', 'c', 'd', 'e']) {
    await importDataset(database.prisma, withDemandTitle(dataset, title))
    const { number } = await publish(database.prisma, id, { by: 'another process' })
    tookMs.push(await measureUntil(() => store.listNewest()[0]?.number === number, 10_000))
  }
  expect(Math.max(...tookMs)).toBeLessThan(promisedMs)
  expect(tookMs.toSorted((a, b) => a - b)[2]).toBeLessThan(200)
})

test('a withdrawal is heard of too', async () => {
  const { store } = await watchReleases(database.prisma, await createDataFolder(), database.url)
  await release(database, withDemandTitle(dataset, 'Second'))
  await measureUntil(() => store.listNewest()[0]?.number === 2, 10_000)
  await withdraw(database.prisma, { processId: id, number: 2, by: 'Ada', reason: 'A test.' })
  expect(await measureUntil(() => store.listNewest()[0]?.number === 1, 10_000)).toBeLessThan(promisedMs)
})

test('a lost LISTEN connection is opened again', async () => {
  await watchReleases(database.prisma, await createDataFolder(), database.url)
  const listening = `FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'`
  const listPids = async () => (await database.query(`SELECT pid ${listening}`)).map(({ pid }) => pid)
  await expect.poll(listPids, { timeout: 10_000 }).toHaveLength(1)
  const [lost] = await listPids()
  await database.query('SELECT pg_terminate_backend($1)', [lost])
  await expect
    .poll(async () => (await listPids()).filter((pid) => pid !== lost), { timeout: 10_000 })
    .toHaveLength(1)
})
