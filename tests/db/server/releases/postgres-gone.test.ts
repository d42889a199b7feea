/** What readers get while Postgres is killed, hangs or is not there at all. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { importDataset } from '@/server/records/import-dataset'
import { publish } from '@/server/releases/publish'
import { ReleasesUnavailable } from '@/server/releases/release'
import { type Connections, connect } from '@/tests/support/connections'
import { createDisposableCluster, type DisposableCluster } from '@/tests/support/database'
import { inventedDataset, withDemandTitle } from '@/tests/support/datasets'
import { freezePostgres } from '@/tests/support/freeze-postgres'
import { createDataFolder, measureUntil, release, watchReleases } from '@/tests/support/releases'

const dataset = inventedDataset()
const { id } = dataset.process
let cluster: DisposableCluster
let database: Connections

beforeEach(async () => {
  cluster = await createDisposableCluster()
  database = connect(cluster.url)
  await release(database, dataset)
  await release(database, withDemandTitle(dataset, 'Second'))
}, 30_000)
afterEach(async () => {
  await database.close()
  await cluster.remove()
}, 30_000)

/** A store with release 2 and release 1 loaded, on a pool of its own as the site has one. */
async function openStore(dataDir: string) {
  const own = connect(cluster.url)
  const { store } = await watchReleases(own.prisma, dataDir, cluster.url)
  return { store, own }
}

describe('Postgres is killed', () => {
  test('what is loaded is served and marked stale; once it is back, news come again', async () => {
    const { store, own } = await openStore(await createDataFolder())
    const newest = await store.get(id)
    const older = await store.get(id, 1)
    expect(store.staleSince).toBeUndefined()

    await cluster.kill()
    await measureUntil(() => store.staleSince !== undefined, 3000)
    const since = store.staleSince
    expect(await store.get(id)).toBe(newest)
    expect(await store.get(id, 1)).toBe(older)

    await cluster.start()
    await measureUntil(() => store.staleSince === undefined, 10_000)
    expect(since).toBeInstanceOf(Date)
    await importDataset(database.prisma, withDemandTitle(dataset, 'Third'))
    await publish(database.prisma, id, { by: 'Ada' })
    await measureUntil(() => store.listNewest()[0]?.number === 3, 10_000)
    expect(await own.query('SELECT 1 AS one')).toEqual([{ one: 1 }])
  }, 30_000)
})

describe('a start without Postgres', () => {
  test('serves what is on disk, and catches up once Postgres is there', async () => {
    const folder = await createDataFolder()
    const before = await openStore(folder)
    await before.store.get(id, 1)
    await importDataset(database.prisma, withDemandTitle(dataset, 'Third'))
    await cluster.stop()

    const { store } = await openStore(folder)
    expect(store.staleSince).toBeInstanceOf(Date)
    expect(await store.get(id)).toMatchObject({ number: 2 })
    expect(await store.get(id, 1)).toMatchObject({ number: 1, dataset })

    await cluster.start()
    await publish(database.prisma, id, { by: 'Ada' })
    await measureUntil(() => store.staleSince === undefined && store.listNewest()[0]?.number === 3, 10_000)
  }, 30_000)

  test('without a copy says so, and serves as soon as Postgres is there', async () => {
    await cluster.stop()
    const { store } = await openStore(await createDataFolder())
    await expect(store.get(id)).rejects.toBeInstanceOf(ReleasesUnavailable)
    expect(() => store.requireAny()).toThrow(ReleasesUnavailable)
    await cluster.start()
    await measureUntil(() => store.listNewest().length === 1 && store.staleSince === undefined, 10_000)
    expect(await store.get(id)).toMatchObject({ number: 2 })
  }, 30_000)
})

test('a Postgres that hangs with its connections open is noticed within seconds, and forgiven', async () => {
  const { store } = await openStore(await createDataFolder())
  const goOn = await freezePostgres(cluster, database)
  try {
    // 2 s until an answer counts as missing, and half a second until the next question is asked.
    expect(await measureUntil(() => store.staleSince !== undefined, 10_000)).toBeLessThan(4000)
    expect(await store.get(id)).toMatchObject({ number: 2 })
  } finally {
    goOn()
  }
  await measureUntil(() => store.staleSince === undefined, 10_000)
  await importDataset(database.prisma, withDemandTitle(dataset, 'Third'))
  await publish(database.prisma, id, { by: 'Ada' })
  await measureUntil(() => store.listNewest()[0]?.number === 3, 10_000)
}, 30_000)
