import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { prepareRelays } from '@/dataset/relays'
import { withRows } from '@/tests/support/datasets'
import { inventedDataset, realDataset } from '@/tests/support/draw'
import { realPackageFolder } from '@/tests/support/read-folder'

type CsvRow = Readonly<Record<string, string>>
const read = (table: string): CsvRow[] =>
  parse(readFileSync(`${realPackageFolder}/${table}.csv`), { columns: true })

test('the real articles: every relayed point and statement is counted once', () => {
  const relays = prepareRelays(realDataset)
  const told = (rows: CsvRow[]) => rows.filter((row) => row.relayed_via !== '')
  const key = (row: CsvRow) => `${row.source} ${row.relayed_via}`
  const [claims, statements] = [told(read('claim_reports')), told(read('statements'))]
  const keys = new Set([...claims, ...statements].map(key))
  expect(new Set(relays.map(({ source, outlet }) => `${source} ${outlet}`))).toEqual(keys)
  expect(relays).toHaveLength(keys.size)
  for (const { source, outlet, claimCount, statementCount, repeatCount } of relays) {
    const own = (rows: CsvRow[]) => rows.filter((row) => key(row) === `${source} ${outlet}`)
    expect
      .soft([claimCount, statementCount, repeatCount], outlet)
      .toEqual([
        own(claims).length,
        own(statements).length,
        own(statements).filter((row) => row.duplicate_of !== '').length,
      ])
  }
})

test('the real articles: one relays an outlet whose own article is in the set', () => {
  const inSet = prepareRelays(realDataset).filter(({ ownArticles }) => ownArticles.length > 0)
  expect(inSet.map(({ source, outlet, ownArticles }) => ({ source, outlet, ownArticles }))).toEqual([
    { source: 'five-takeaways-undated', outlet: 'dawn', ownArticles: ['dawn-2025-10-27'] },
  ])
})

test('what an article takes most from comes first, and its own outlet is no other article', () => {
  const dataset = withRows(inventedDataset, 'sources', (rows) =>
    rows.map((row) => (row.id === 'delta-notes-undated' ? { ...row, outlet: 'Radio Estuary' } : row)),
  )
  expect(prepareRelays(dataset)).toEqual([
    {
      source: 'delta-notes-undated',
      outlet: 'radio-estuary',
      claimCount: 1,
      statementCount: 1,
      repeatCount: 0,
      ownArticles: [],
    },
  ])
})
