import { beforeEach, describe, expect, test } from 'vitest'
import type { Dataset } from '@/dataset/dataset'
import { tableNames } from '@/dataset/tables'
import { importDataset } from '@/server/records/import-dataset'
import { readTables } from '@/server/records/read-tables'
import { openFileDatabase } from '@/tests/support/connections'
import { inventedDataset, withDemandTitle, withProcessId, withRows } from '@/tests/support/datasets'

const database = await openFileDatabase()
beforeEach(() => database.query('DELETE FROM processes'))

const dataset = inventedDataset()
const { id } = dataset.process
const load = (one: Dataset) => importDataset(database.prisma, one)
const read = (processId = id) => readTables(database.prisma, processId)

/** The transaction that wrote each row of a process, by table. */
async function readWriters(processId: string): Promise<Record<string, string[]>> {
  const entries = tableNames.map(async (name) => {
    const rows = await database.query(
      `SELECT xmin::text AS writer FROM "${name}" WHERE process_id = $1 ORDER BY 1`,
      [processId],
    )
    return [name, rows.map((row) => String(row.writer))] as const
  })
  return Object.fromEntries(await Promise.all(entries))
}

describe('importing again', () => {
  test('changes nothing and writes no row', async () => {
    await load(dataset)
    const writers = await readWriters(id)
    const { before, diff } = await load(dataset)
    expect(before).toEqual(dataset)
    expect(diff.size).toBe(0)
    expect(diff.process).toEqual([])
    expect(await readWriters(id)).toEqual(writers)
  })

  test('an edited package writes only the rows that differ', async () => {
    await load(dataset)
    const before = await readWriters(id)
    const edited = withRows(withDemandTitle(dataset, 'Another title'), 'outside_documents', () => [])
    const { diff } = await load(edited)

    expect(diff.size).toBe(1 + dataset.rows.outside_documents.length)
    expect(await read()).toEqual(edited)
    const after = await readWriters(id)
    const kept = Object.entries(after).filter(([name]) => name !== 'demands' && name !== 'outside_documents')
    for (const [name, writers] of kept) expect(writers, name).toEqual(before[name])
    expect(after.demands?.filter((writer) => before.demands?.includes(writer))).toHaveLength(
      dataset.rows.demands.length - 1,
    )
    expect(after.outside_documents).toEqual([])
  })

  test('rounds may swap their places, and articles their files', async () => {
    await load(dataset)
    const [first, second] = dataset.rows.rounds
    const [one, two] = dataset.rows.sources
    if (!first || !second || !one || !two) throw new Error('the package needs two rounds and two articles')
    const swapped = withRows(
      withRows(dataset, 'rounds', ([a, b, ...others]) =>
        a && b ? [{ ...a, ordinal: b.ordinal }, { ...b, ordinal: a.ordinal }, ...others] : [],
      ),
      'sources',
      ([a, b, ...others]) => (a && b ? [{ ...a, file: b.file }, { ...b, file: a.file }, ...others] : []),
    )
    await load(swapped)
    expect(await read()).toEqual(swapped)
  })

  test('a new description of the process is taken over', async () => {
    await load(dataset)
    const renamed = { ...dataset, process: { ...dataset.process, title: 'New title', keywords: ['one'] } }
    const { diff } = await load(renamed)
    expect(diff.process.toSorted()).toEqual(['keywords', 'title'])
    expect(await read()).toEqual(renamed)
  })
})

describe('all or nothing', () => {
  // Rows that validateDataset would refuse, as if a rule were missing there: the database is the last to say no.
  const broken = {
    'a row that a check refuses': withRows(dataset, 'outside_documents', ([first]) =>
      first ? [{ ...first, title: '' }] : [],
    ),
    'a key that leads nowhere, found at commit': withRows(dataset, 'demands', (rows) =>
      rows.map((row) => ({ ...row, made_by: 'nobody' })),
    ),
  }

  test.each(Object.entries(broken))('%s leaves a new process out altogether', async (_name, faulty) => {
    await expect(load(faulty)).rejects.toThrow()
    expect(await read()).toBeUndefined()
    expect(Object.values(await readWriters(id)).flat()).toEqual([])
  })

  test.each(Object.entries(broken))('%s leaves a known process as it was', async (_name, faulty) => {
    await load(dataset)
    const writers = await readWriters(id)
    await expect(load(withDemandTitle(faulty, 'Half written'))).rejects.toThrow()
    expect(await read()).toEqual(dataset)
    expect(await readWriters(id)).toEqual(writers)
  })
})

describe('two processes', () => {
  const twin = withProcessId(dataset, 'twin')

  test('with the same ids stand side by side, and an import of one leaves the other alone', async () => {
    await load(dataset)
    await load(twin)
    const writers = await readWriters('twin')
    const edited = withRows(withDemandTitle(dataset, 'Only here'), 'evidence', (rows) => rows.slice(1))
    await load(edited)
    expect(await read()).toEqual(edited)
    expect(await read('twin')).toEqual(twin)
    expect(await readWriters('twin')).toEqual(writers)
  })

  test('imported at the same moment both arrive', async () => {
    await Promise.all([load(dataset), load(twin)])
    expect(await read()).toEqual(dataset)
    expect(await read('twin')).toEqual(twin)
  })
})

test('two imports of the same new process at once: one adds, the other finds it there', async () => {
  const results = await Promise.all([load(dataset), load(dataset), load(dataset)])
  expect(results.map(({ diff }) => diff.size).toSorted((a, b) => a - b)).toEqual([
    0,
    0,
    tableNames.reduce((sum, name) => sum + dataset.rows[name].length, 0),
  ])
  expect(results.filter(({ before }) => before === undefined)).toHaveLength(1)
  expect(await read()).toEqual(dataset)
})

test('two different imports of one process at once leave the one or the other, never a mixture', async () => {
  const one = withDemandTitle(
    withRows(dataset, 'outside_documents', () => []),
    'First',
  )
  const other = withDemandTitle(dataset, 'Second')
  await load(dataset)
  await Promise.all([load(one), load(other)])
  expect([one, other]).toContainEqual(await read())
})

test('progress counts up to the number of rows', async () => {
  const seen: [number, number][] = []
  const { diff } = await importDataset(database.prisma, dataset, {
    onProgress: (done, total) => seen.push([done, total]),
  })
  expect(seen.at(-1)).toEqual([diff.size, diff.size])
  expect(seen.map(([done]) => done)).toEqual(seen.map(([done]) => done).toSorted((a, b) => a - b))
})
