/** The front's answers for the pages of releases, over a real store; Next is a stand-in. */
import { beforeAll, expect, test, vi } from 'vitest'
import type { NextHandler } from '@/front/front'
import { listReleases } from '@/server/queries/get-release'
import { getTableChanges } from '@/server/queries/get-table-changes'
import type { Published } from '@/server/releases/publish'
import { ReleasesUnavailable } from '@/server/releases/release'
import { withdraw } from '@/server/releases/withdraw'
import { openFileDatabase } from '@/tests/support/connections'
import { inventedDataset, withDemandTitle } from '@/tests/support/datasets'
import { ask } from '@/tests/support/http'
import { openFront } from '@/tests/support/open-front'
import { release } from '@/tests/support/releases'

const dataset = inventedDataset()
const { id } = dataset.process
const database = await openFileDatabase()
let published: Published[]

beforeAll(async () => {
  published = [
    await release(database, dataset),
    await release(database, withDemandTitle(dataset, 'Second')),
    await release(database, withDemandTitle(dataset, 'Third')),
  ]
  await withdraw(database.prisma, { processId: id, number: 2, by: 'Ada', reason: 'A court said so.' })
})

const next: NextHandler = async (request, response) => {
  response.writeHead(request.url?.startsWith(`/${id}/releases`) ? 200 : 404, {
    'content-type': 'text/html; charset=utf-8',
  })
  response.end(`Next was asked for ${request.url}`)
}

test.each([
  [`/${id}/releases`, 200],
  [`/${id}/releases/1`, 200],
  [`/${id}/releases/3?release=2`, 200],
  [`/${id}/releases/4`, 404],
  [`/${id}/releases/0`, 404],
  [`/${id}/releases/newest`, 404],
  [`/${id}/releases?release=4`, 404],
  ['/nowhere/releases', 404],
  ['/nowhere/releases/1', 404],
  [`/${id}/releases?release=2`, 410],
])('%s is %i', async (path, expected) => {
  const { url } = await openFront(database.url, next)
  const { status } = await ask(url + path)
  expect(status).toBe(expected)
})

test('the page of a withdrawn release is gone, with reason and hash and the way to what is shown', async () => {
  const { url } = await openFront(database.url, next)
  const { status, headers, body } = await ask(`${url}/${id}/releases/2`)
  expect([status, headers['cache-control']]).toEqual([410, 'no-store'])
  expect(body.toString()).toContain('A court said so.')
  expect(body.toString()).toContain(published[1]?.hash)
  expect(body.toString()).toContain(`<a href="/${id}">`)
})

test('changes against a release that cannot be read now are not known', async () => {
  const { house } = await openFront(database.url, next)
  const [first] = listReleases(id).toReversed()
  const oldest = await house.releases.get(id, 1)
  if (!first || !oldest) throw new Error('the store lacks a release')
  vi.spyOn(house.releases, 'get').mockRejectedValueOnce(new ReleasesUnavailable('gone'))
  expect(await getTableChanges(oldest, { ...first, comparedWith: 1 })).toBeNull()
  vi.spyOn(house.releases, 'get').mockRejectedValueOnce(new RangeError('something else'))
  await expect(getTableChanges(oldest, { ...first, comparedWith: 1 })).rejects.toThrow('something else')
})

test('releases are told newest first; what was compared with a withdrawn one is kept back', async () => {
  const { house } = await openFront(database.url, next)
  const entries = listReleases(id)
  expect(
    entries.map(({ number, comparedWith, changelog }) => [number, comparedWith, changelog === null]),
  ).toEqual([
    [3, 2, true],
    [2, 1, true],
    [1, null, false],
  ])
  expect(listReleases('nowhere')).toEqual([])
  const [third, , first] = entries
  const [newest, oldest] = [await house.releases.get(id, 3), await house.releases.get(id, 1)]
  if (!third || !first || !newest || !oldest) throw new Error('the store lacks a release')
  expect(await getTableChanges(newest, third)).toBeNull()
  const changes = await getTableChanges(oldest, first)
  expect(changes?.find(({ table }) => table === 'demands')).toMatchObject({ rowCount: 6, addedCount: 6 })
  // Against one that can be read, only the title of one demand differs.
  const touched = (await getTableChanges(newest, { ...third, comparedWith: 1 }))?.filter(
    ({ addedCount, removedCount, changedCount }) => addedCount + removedCount + changedCount > 0,
  )
  expect(touched).toEqual([
    { table: 'demands', rowCount: 6, addedCount: 0, removedCount: 0, changedCount: 1 },
  ])
})

test('a release carries the hash of each of its parts', async () => {
  const { house } = await openFront(database.url, next)
  const { hashes } = (await house.releases.get(id, 3)) ?? {}
  expect(hashes?.[0]?.name).toBe('process')
  expect(hashes?.every(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256))).toBe(true)
})
