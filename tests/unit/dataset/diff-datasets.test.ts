import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diffDatasets } from '@/dataset/diff-datasets'
import { normaliseDataset, sortRows } from '@/dataset/normalise'
import { readPackage } from '@/dataset/read-package'
import { type Row, tableNames } from '@/dataset/tables'
import { arbitraryDataset, arbitraryShuffle } from '@/tests/support/arbitrary-dataset'
import { inventedPackageFolder, readFolder } from '@/tests/support/read-folder'

const dataset = readPackage(readFolder(inventedPackageFolder))

test('against nothing, every row is added and every property is new', () => {
  for (const nothing of [null, undefined]) {
    const diff = diffDatasets(nothing, dataset)
    expect(diff.process).toEqual(Object.keys(dataset.process))
    for (const table of tableNames) {
      expect(diff.tables[table]).toEqual({
        added: sortRows<typeof table>(table, dataset.rows[table]),
        removed: [],
        changed: [],
      })
    }
    expect(diff.size).toBe(tableNames.reduce((sum, table) => sum + dataset.rows[table].length, 0))
  }
})

test('against itself in another order, nothing', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(
      arbitraryDataset().chain((one) => arbitraryShuffle(one).map((other) => ({ one, other }))),
      ({ one, other }) => {
        const diff = diffDatasets(one, other)
        expect([diff.size, diff.process]).toEqual([0, []])
      },
    ),
    { numRuns: 30 },
  )
})

test('a row is added, one is removed, and one changes in two columns', () => {
  const [first, second, third, ...others] = normaliseDataset(dataset).rows.demands
  if (!first || !second || !third) throw new Error('the invented package has three demands')
  const changed: Row<'demands'> = { ...second, title: 'Stairs for fish', note: null }
  const added: Row<'demands'> = { ...third, id: 'aaa' }
  const demands = [changed, ...others, third, added]
  const diff = diffDatasets(dataset, { ...dataset, rows: { ...dataset.rows, demands } })
  expect(diff.tables.demands).toEqual({
    added: [added],
    removed: [first],
    changed: [{ before: second, after: changed, columns: ['title', 'note'] }],
  })
  expect(diff.size).toBe(3)
  expect(tableNames.filter((table) => table !== 'demands' && diff.tables[table].added.length > 0)).toEqual([])
})

test('a report whose round becomes known is another report', () => {
  const known = (row: Row<'demand_reports'>) =>
    row.demand === 'fish-ladder' ? { ...row, round: 'weir-sitting' } : row
  const rows = { ...dataset.rows, demand_reports: dataset.rows.demand_reports.map(known) }
  const { added, removed, changed } = diffDatasets(dataset, { ...dataset, rows }).tables.demand_reports
  expect([added.map((row) => row.round), removed.map((row) => row.round), changed]).toEqual([
    ['weir-sitting'],
    [null],
    [],
  ])
})

test('what the package says of itself is compared by content', () => {
  const process = { ...dataset.process, keywords: [...dataset.process.keywords], version: '0.4.0' }
  expect(diffDatasets(dataset, { ...dataset, process }).process).toEqual(['version'])
})
