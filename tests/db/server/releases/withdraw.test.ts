import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Published } from '@/server/releases/publish'
import { readLastHead } from '@/server/releases/read-release'
import { ReleaseWithdrawn } from '@/server/releases/release'
import { WithdrawRefused, withdraw } from '@/server/releases/withdraw'
import { openFileDatabase } from '@/tests/support/connections'
import { inventedDataset, withDemandTitle, withProcessId } from '@/tests/support/datasets'
import { createDataFolder, createStore, release } from '@/tests/support/releases'

const dataset = inventedDataset()
const database = await openFileDatabase()
let id: string
let published: readonly [Published, Published]
let count = 0
beforeEach(async () => {
  count += 1
  id = `process-${count}`
  const own = withProcessId(dataset, id)
  published = [await release(database, own), await release(database, withDemandTitle(own, 'Second'))]
})

const withdrawNumber = (number: number, reason = 'A court said so.') =>
  withdraw(database.prisma, { processId: id, number, by: 'Ada', reason })
const isOnDisk = (folder: string, { hash }: Published) =>
  access(join(folder, 'releases', `${hash}.json`)).then(
    () => true,
    () => false,
  )

describe('refused', () => {
  test.each(['', ' ', '\n\t'])('without a reason (%j)', async (reason) => {
    const refusal = withdrawNumber(1, reason)
    await expect(refusal).rejects.toBeInstanceOf(WithdrawRefused)
    await expect(refusal).rejects.toThrow('A withdrawal needs a reason.')
  })

  test('for a release that does not exist', async () => {
    await expect(withdrawNumber(3)).rejects.toThrow(`"${id}" has no release 3.`)
  })

  test('the second time, with the day of the first', async () => {
    await withdrawNumber(2)
    const head = await readLastHead(database.prisma, id)
    await expect(withdrawNumber(2)).rejects.toThrow(
      `Release 2 of "${id}" was withdrawn already, on ${head?.withdrawal?.withdrawnAt}.`,
    )
  })

  test('for one of two who withdraw at once', async () => {
    const results = await Promise.allSettled([withdrawNumber(2), withdrawNumber(2)])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    for (const result of results)
      if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(WithdrawRefused)
  })
})

describe('the newest release withdrawn', () => {
  test('is hidden from memory and disk; the one before it is the newest again', async () => {
    const folder = await createDataFolder()
    const { store, problems } = createStore(database.prisma, folder)
    await store.refresh()
    await store.get(id, 1)
    expect((await store.get(id))?.number).toBe(2)
    expect(await isOnDisk(folder, published[1])).toBe(true)

    await withdrawNumber(2)
    await store.refresh()
    expect(await isOnDisk(folder, published[1])).toBe(false)
    expect(await isOnDisk(folder, published[0])).toBe(true)
    expect((await store.get(id))?.number).toBe(1)
    expect(store.listNewest().find(({ processId }) => processId === id)?.number).toBe(1)
    await expect(store.get(id, 2)).rejects.toBeInstanceOf(ReleaseWithdrawn)
    await expect(store.get(id, 2)).rejects.toMatchObject({
      head: { number: 2, hash: published[1].hash, withdrawal: { reason: 'A court said so.' } },
    })
    expect(problems).toEqual([])
  })

  test('is hidden even where the one before it cannot be loaded at that moment', async () => {
    const { store } = createStore(database.prisma, await createDataFolder())
    await store.refresh()
    await withdrawNumber(2)
    await database.query('ALTER TABLE release_bodies RENAME TO hidden')
    try {
      await store.refresh()
      expect(store.staleSince).toBeInstanceOf(Date)
      expect(store.listNewest().find(({ processId }) => processId === id)).toBeUndefined()
      await expect(store.get(id, 2)).rejects.toBeInstanceOf(ReleaseWithdrawn)
    } finally {
      await database.query('ALTER TABLE hidden RENAME TO release_bodies')
    }
    await store.refresh()
    expect(store.staleSince).toBeUndefined()
    expect((await store.get(id))?.number).toBe(1)
  })

  test('is not the newest of a process started anew either', async () => {
    await withdrawNumber(2)
    const { store } = createStore(database.prisma, await createDataFolder())
    await store.refresh()
    expect((await store.get(id))?.number).toBe(1)
  })
})

test('an older release withdrawn leaves the newest alone', async () => {
  const { store } = createStore(database.prisma, await createDataFolder())
  await store.refresh()
  await withdrawNumber(1)
  await store.refresh()
  expect((await store.get(id))?.number).toBe(2)
  await expect(store.get(id, 1)).rejects.toBeInstanceOf(ReleaseWithdrawn)
})

test('a process without a release that may be shown says that it was withdrawn', async () => {
  await withdrawNumber(1)
  await withdrawNumber(2)
  const { store } = createStore(database.prisma, await createDataFolder())
  await store.refresh()
  await expect(store.get(id)).rejects.toMatchObject({ head: { number: 2 } })
  expect(store.listNewest().map(({ processId }) => processId)).not.toContain(id)
})

test('the copy on disk stays while another release has the same content', async () => {
  const folder = await createDataFolder()
  const third = await release(database, withProcessId(dataset, id))
  expect(third.hash).toBe(published[0].hash)
  const { store } = createStore(database.prisma, folder)
  await store.refresh()
  await withdrawNumber(1)
  await store.refresh()
  expect(await isOnDisk(folder, third)).toBe(true)
  expect((await store.get(id, 3))?.number).toBe(3)
})

describe('the release after a withdrawal', () => {
  test('tells the changes since what readers can see, and nothing of what was withdrawn', async () => {
    await withdrawNumber(2)
    const { number, changelog } = await release(
      database,
      withProcessId(withDemandTitle(dataset, 'Third'), id),
    )
    expect(number).toBe(3)
    expect(changelog.join('\n')).toContain('Third')
    expect(changelog.join('\n')).not.toContain('Second')
  })

  test('is refused where it would repeat the one shown or the one withdrawn', async () => {
    await withdrawNumber(2)
    await expect(release(database, withProcessId(withDemandTitle(dataset, 'Second'), id))).rejects.toThrow(
      `Nothing changed in "${id}" since release 2.`,
    )
    await expect(release(database, withProcessId(dataset, id))).rejects.toThrow(
      `Nothing changed in "${id}" since release 1, the newest that is shown.`,
    )
  })
})
