import { setTimeout as delay } from 'node:timers/promises'
import { beforeEach, expect, test, vi } from 'vitest'
import { importDataset } from '@/server/records/import-dataset'
import { readDraft } from '@/server/releases/read-draft'
import { readFrozen } from '@/server/releases/read-release'
import { openFileDatabase } from '@/tests/support/connections'
import { inventedDataset, withDemandTitle, withProcessId } from '@/tests/support/datasets'
import { release } from '@/tests/support/releases'

vi.mock('@/server/releases/read-release', async (importOriginal) => {
  const actual = await importOriginal<typeof import('@/server/releases/read-release')>()
  return { ...actual, readFrozen: vi.fn(actual.readFrozen) }
})

const database = await openFileDatabase()
const { prisma } = database
let id: string
let count = 0
beforeEach(async () => {
  count += 1
  id = `process-${count}`
  await release(database, withProcessId(inventedDataset(), id))
  vi.mocked(readFrozen).mockClear()
})

const change = (title: string) =>
  importDataset(prisma, withProcessId(withDemandTitle(inventedDataset(), title), id))
/** What comes of it, unless that takes so long that something must be in its way. */
const soon = <T>(work: Promise<T>) => Promise.race([work, delay(10_000).then(() => 'waits' as const)])

test('the same state gives the same draft, another state another one, and only the last is kept', async () => {
  await change('Second')
  const draft = await readDraft(prisma, id)
  expect(await readDraft(prisma, id)).toBe(draft)
  expect(readFrozen).toHaveBeenCalledTimes(1)
  await change('Third')
  const third = await readDraft(prisma, id)
  expect(third?.changelog.join()).toContain('Third')
  expect(third?.state.revision).toBeGreaterThan(draft?.state.revision ?? 0)
  expect(await readDraft(prisma, 'no-such-process')).toBeUndefined()
})

test('whoever saves does not wait while a draft is compared', async () => {
  await change('Second')
  const { readFrozen: actual } = await vi.importActual<typeof import('@/server/releases/read-release')>(
    '@/server/releases/read-release',
  )
  const saves: unknown[] = []
  vi.mocked(readFrozen).mockImplementationOnce(async (db, head) => {
    saves.push(await soon(change('Third')))
    return actual(db, head)
  })
  const draft = await readDraft(prisma, id)
  expect(saves).toMatchObject([{ diff: { size: 1 } }])
  expect(draft?.changelog.join()).toContain('Second')
  // What was saved meanwhile is another state.
  expect((await readDraft(prisma, id))?.changelog.join()).toContain('Third')
})

test('a draft that could not be prepared is prepared anew', async () => {
  vi.mocked(readFrozen).mockRejectedValueOnce(new Error('gone'))
  await expect(readDraft(prisma, id)).rejects.toThrow('gone')
  expect((await readDraft(prisma, id))?.sameAs).toBe(1)
})

test('a draft waits for a save that began before another one that is done', async () => {
  const [early, late] = [await database.pool.connect(), await database.pool.connect()]
  const begin = async (editor: typeof early, table: string, name: string) => {
    await editor.query('BEGIN')
    await editor.query(
      "SELECT pg_advisory_xact_lock_shared(hashtextextended('parley:process:' || $1::text, 0))",
      [id],
    )
    const first = `SELECT min(id) FROM ${table} WHERE process_id = $1`
    await editor.query(`UPDATE ${table} SET name = $2 WHERE process_id = $1 AND id = (${first})`, [id, name])
  }
  try {
    await begin(early, 'people', 'Early')
    await begin(late, 'parties', 'Late')
    await late.query('COMMIT')
    let isRead = false
    const reading = readDraft(prisma, id).finally(() => {
      isRead = true
    })
    await delay(300)
    // The last revision is the late one already: it would name two states.
    expect(isRead).toBe(false)
    await early.query('COMMIT')
    const names = (await reading)?.dataset.rows
    expect(names?.people.map(({ name }) => name)).toContain('Early')
    expect(names?.parties.map(({ name }) => name)).toContain('Late')
  } finally {
    early.release()
    late.release()
  }
})
