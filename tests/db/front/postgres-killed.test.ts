import { afterEach, beforeEach, expect, test } from 'vitest'
import type { NextHandler } from '@/front/front'
import { type Connections, connect } from '@/tests/support/connections'
import { createDisposableCluster, type DisposableCluster } from '@/tests/support/database'
import { inventedDataset, withDemandTitle } from '@/tests/support/datasets'
import { type Answer, ask } from '@/tests/support/http'
import { openFront } from '@/tests/support/open-front'
import { createDataFolder, measureUntil, release } from '@/tests/support/releases'
import { readTableHeaders, tableHeaders } from '@/tests/support/table-headers'

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

const page = 'A page. '.repeat(100)
const handle: NextHandler = async (_request, response) => {
  response.setHeader('content-type', 'text/html')
  response.end(page)
}

/** Asks `total` times, ten at a time; after `midway` answers `act` runs once. */
async function load(url: string, total: number, midway: number, act: () => Promise<void>): Promise<Answer[]> {
  const answers: Answer[] = []
  let started = 0
  let acting: Promise<void> | undefined
  const askOn = async () => {
    while (started < total) {
      started += 1
      answers.push(await ask(url))
      if (answers.length >= midway) acting ??= act()
    }
  }
  await Promise.all(Array.from({ length: 10 }, askOn))
  await acting
  return answers
}

test('under load every answer stays whole while Postgres dies, and says so', async () => {
  const { url, house } = await openFront(cluster.url, handle)
  const address = `${url}/${id}`
  expect((await ask(address)).headers['x-parley-stale']).toBeUndefined()
  const during = await load(address, 200, 60, () => cluster.kill())
  await measureUntil(() => house.releases.staleSince !== undefined, 5000)
  const after = await load(address, 50, 50, async () => {})

  for (const { status, body } of [...during, ...after]) expect([status, body.toString()]).toEqual([200, page])
  expect(during).toHaveLength(200)
  for (const { headers } of after)
    expect(headers['x-parley-stale']).toBe(house.releases.staleSince?.toISOString())
  const ready = await ask(`${url}/health/ready`)
  expect([ready.status, JSON.parse(ready.body.toString()).database.status]).toEqual([200, 'down'])

  // Release 1 was never asked for, so nothing of it is at hand.
  const notLoaded = await ask(`${address}?release=1`)
  expect([notLoaded.status, notLoaded.headers['retry-after']]).toEqual([503, '5'])
  expect(notLoaded.body.length).toBeGreaterThan(0)
}, 30_000)

test('with Postgres dead from the start and nothing on disk: 503 with Retry-After, never an empty 200', async () => {
  await cluster.stop()
  const { url } = await openFront(cluster.url, handle)
  for (const path of ['/', `/${id}`, `/embed/${id}/demand-status`, `/${id}?release=1`, '/nowhere']) {
    const { status, headers, body } = await ask(url + path)
    expect([path, status, headers['retry-after'], headers['cache-control']]).toEqual([
      path,
      503,
      '5',
      'no-store',
    ])
    expect(body.toString()).toContain('Not available at the moment')
    const kind = path.startsWith('/embed/') ? 'embed' : 'page'
    expect(readTableHeaders(headers)).toEqual(tableHeaders(kind, 'failed'))
  }
  const ready = await ask(`${url}/health/ready`)
  expect([ready.status, JSON.parse(ready.body.toString()).status]).toEqual([503, 'unavailable'])
  expect((await ask(`${url}/health/live`)).status).toBe(200)
}, 30_000)

test('with Postgres dead from the start and the copies on disk: served', async () => {
  const dataDir = await createDataFolder()
  const before = await openFront(cluster.url, handle, { PARLEY_DATA_DIR: dataDir })
  await ask(`${before.url}/${id}?release=1`)
  await cluster.stop()
  const { url } = await openFront(cluster.url, handle, { PARLEY_DATA_DIR: dataDir })
  for (const path of ['/', `/${id}`, `/${id}?release=1`]) {
    const { status, headers } = await ask(url + path)
    expect([path, status]).toEqual([path, 200])
    expect(headers['x-parley-stale']).toMatch(/^\d{4}-/)
  }
}, 30_000)
