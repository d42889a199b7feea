import { describe, expect, test } from 'vitest'
import { lastChange } from '@/dataset/edits/last-change'
import { tableNames } from '@/dataset/tables'
import { changeRecords } from '@/server/records/change-records'
import { importDataset } from '@/server/records/import-dataset'
import { listRecords, type RecordQuery, searchProcess } from '@/server/records/list-records'
import { openFileDatabase } from '@/tests/support/connections'
import { realDataset } from '@/tests/support/datasets'

const database = await openFileDatabase()
const dataset = realDataset()
await importDataset(database.prisma, dataset)

const list = (query: Partial<RecordQuery> & Pick<RecordQuery, 'table'>) =>
  listRecords(database.prisma, dataset.process.id, {
    where: [],
    isDescending: false,
    limit: 50,
    offset: 0,
    ...query,
  })
const names = async (words: string) =>
  (await list({ table: 'people', words })).records.map(({ row }) => row.name)

test.each(tableNames)('%s are listed in the order of their keys', async (table) => {
  const { records, total } = await list({ table, limit: 10_000 })
  expect(total).toBe(dataset.rows[table].length)
  expect(new Set(records.map(({ row }) => JSON.stringify(row)))).toEqual(
    new Set(dataset.rows[table].map((row) => JSON.stringify(row))),
  )
})

describe('words are found in any spelling', () => {
  test.each([
    ['Yaqoob', 'Mullah Yaqoob'],
    ['yaqub', 'Mullah Yaqoob'],
    ['ERDOGAN', 'Erdoğan'],
    ['khwaja asif', 'Khawaja Asif'],
    ['shahbaz', 'Shehbaz Sharif'],
    ['balki', 'Abdul Qahar Balkhi'],
    ['Yakub', 'Mullah Yaqoob'],
    ['Sohail Shaaheen', 'Suhail Shaheen'],
  ])('%s finds %s first', async (words, name) => {
    expect((await names(words))[0]).toBe(name)
  })

  test('a person is found by how an article spells the name', async () => {
    for (const { person, spelling } of dataset.rows.person_names) {
      const { records } = await list({ table: 'people', words: spelling })
      expect(records.map(({ row }) => row.id)).toContain(person)
    }
  })

  test('every word counts, not the one that many texts have', async () => {
    const { records } = await list({ table: 'institutions', words: 'Geo News' })
    expect(records.map(({ row }) => row.name)).toEqual(['Geo News'])
  })

  test.each(['', "'", '"', '\\', '%', '_', '(', 'a & | !', '--', 'zzzzzz'])(
    '%j breaks nothing',
    async (words) => {
      await expect(list({ table: 'people', words: words || undefined })).resolves.toBeDefined()
    },
  )
})

test('cells are filtered, empty ones too, and sorted both ways', async () => {
  const { demand_reports: reports } = dataset.rows
  const status = reports[0]?.status ?? ''
  const raised = await list({
    table: 'demand_reports',
    where: [{ column: 'status', value: status }],
    limit: 500,
  })
  expect(raised.total).toBe(reports.filter((report) => report.status === status).length)
  const noRound = await list({
    table: 'demand_reports',
    where: [{ column: 'round', value: null }],
    limit: 500,
  })
  expect(noRound.total).toBe(reports.filter(({ round }) => round === null).length)
  const steps = await list({ table: 'demand_reports', sort: 'step', isDescending: true, limit: 500 })
  const found = steps.records.map(({ row }) => Number(row.step))
  expect(found).toEqual(found.toSorted((a, b) => b - a))
})

test('pages follow each other without a gap', async () => {
  const whole = await list({ table: 'evidence', limit: 30 })
  const parts = [
    await list({ table: 'evidence', limit: 10 }),
    await list({ table: 'evidence', limit: 20, offset: 10 }),
  ]
  expect(parts.flatMap(({ records }) => records)).toEqual(whole.records)
})

describe('all tables at once', () => {
  const search = (words: string) => searchProcess(database.prisma, dataset.process.id, words)

  test('find what each table finds by itself, and leave out where nothing is', async () => {
    const found = await search('Istanbul')
    const alone = await Promise.all(
      tableNames.map(async (table) => ({ table, ...(await list({ table, words: 'Istanbul', limit: 5 })) })),
    )
    expect(new Map(found.map((one) => [one.table, one]))).toEqual(
      new Map(alone.filter(({ total }) => total > 0).map((one) => [one.table, one])),
    )
    expect(found.length).toBeGreaterThan(3)
    expect(found.length).toBeLessThan(tableNames.length)
  })

  test('come in the order of how alike they are', async () => {
    expect((await search('Khawaja Asif'))[0]?.table).toBe('people')
    expect((await search('Inter-Services Intelligence'))[0]?.table).toBe('institutions')
  })

  test('find nothing of another process', async () => {
    expect(await searchProcess(database.prisma, 'no-such-process', 'Istanbul')).toEqual([])
  })
})

test('codes are sorted as their list is, ids by what they stand for', async () => {
  const { vocabularies, demands } = dataset.rows
  const rank = (code: unknown) =>
    vocabularies.find((one) => one.vocabulary === 'demand_status' && one.code === code)?.rank ?? 0
  const { records } = await list({ table: 'demand_reports', sort: 'status', limit: 500 })
  const ranks = records.map(({ row }) => rank(row.status))
  expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
  expect(new Set(ranks).size).toBeGreaterThan(3)
  const byDemand = await list({ table: 'demand_reports', sort: 'demand', isDescending: true, limit: 500 })
  const titles = byDemand.records.map(({ row }) => demands.find(({ id }) => id === row.demand)?.title ?? '')
  expect(titles[0]).toBe([...new Set(titles)].toSorted((a, b) => (a < b ? 1 : -1))[0])
})

test('what was changed last stands first where that is asked for', async () => {
  const before = await list({ table: 'people', sort: lastChange, isDescending: true })
  const last = before.records.at(-1)
  if (!last) throw new Error('somebody is needed')
  await changeRecords(
    database.prisma,
    dataset.process.id,
    [{ does: 'change', ...last, row: { ...last.row, note: 'Looked at again.' } }],
    { author: { id: null, name: 'a test' } },
  )
  const after = await list({ table: 'people', sort: lastChange, isDescending: true })
  expect(after.records[0]?.uid).toBe(last.uid)
  expect(after.records.slice(1).map(({ uid }) => uid)).toEqual(
    before.records.slice(0, -1).map(({ uid }) => uid),
  )
})

test('whoever is called so comes before what else says it, however it is written', async () => {
  const [first] = await searchProcess(database.prisma, dataset.process.id, 'Kwaja Asif')
  expect(first?.table).toBe('people')
  expect(first?.records[0]?.row.name).toMatch(/Khawaja.* Asif/)
})
