/** Search over released records, with the front and the house as they are; the route itself is in the browser tests. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { answerSearch } from '@/components/search/answer-search'
import { searchAnswerSchema } from '@/components/search/search-answer'
import type { NextHandler } from '@/front/front'
import { getHouse } from '@/server/house'
import { importDataset } from '@/server/records/import-dataset'
import { type Connections, connect } from '@/tests/support/connections'
import { createDisposableCluster, type DisposableCluster } from '@/tests/support/database'
import { inventedDataset, withDemandTitle } from '@/tests/support/datasets'
import { ask } from '@/tests/support/http'
import { openFront } from '@/tests/support/open-front'
import { measureUntil, release } from '@/tests/support/releases'

const dataset = inventedDataset()
const { id } = dataset.process
let cluster: DisposableCluster
let database: Connections

beforeEach(async () => {
  cluster = await createDisposableCluster()
  database = connect(cluster.url)
  await release(database, withDemandTitle(dataset, 'Released wording'))
}, 30_000)
afterEach(async () => {
  await database.close()
  await cluster.remove()
}, 30_000)

/** Answers as the route does: from the release that the house holds. */
const handle: NextHandler = async (request, response) => {
  const query = new URL(request.url ?? '', 'http://parley.example').searchParams
  const held = await getHouse().releases.get(id)
  if (!held) throw new Error(`${id} has no release`)
  const answered = answerSearch(held, query)
  response.writeHead('problem' in answered ? 400 : 200, { 'content-type': 'application/json' })
  response.end(JSON.stringify('problem' in answered ? answered : answered.answer))
}

test('an edited record is not found before it is published, and then at once', async () => {
  const { url, house } = await openFront(cluster.url, handle)
  const count = async (question: string) => {
    const { status, body } = await ask(`${url}/api/v1/${id}/search?q=${question}`)
    expect(status).toBe(200)
    return searchAnswerSchema.parse(JSON.parse(body.toString())).total
  }
  await importDataset(database.prisma, withDemandTitle(dataset, 'Draftword'))
  expect([await count('released'), await count('draftword')]).toEqual([1, 0])

  await release(database, withDemandTitle(dataset, 'Draftword'))
  await measureUntil(() => house.releases.listNewest().some(({ number }) => number === 2), 5000)
  expect([await count('released'), await count('draftword')]).toEqual([0, 1])
}, 30_000)

test('with Postgres gone records are searched as before, and the answer says that it may be old', async () => {
  const { url, house } = await openFront(cluster.url, handle)
  await cluster.kill()
  await measureUntil(() => house.releases.staleSince !== undefined, 5000)
  // Never asked before, so the index too is built without Postgres.
  const { status, headers, body } = await ask(`${url}/api/v1/${id}/search?q=brenick`)
  expect(status).toBe(200)
  expect(headers['x-parley-stale']).toBe(house.releases.staleSince?.toISOString())
  const { release: number, results } = searchAnswerSchema.parse(JSON.parse(body.toString()))
  expect([number, results.map((result) => result.id)]).toEqual([1, ['odo-brennick']])
}, 30_000)
