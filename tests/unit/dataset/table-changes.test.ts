import { expect, test } from 'vitest'
import { countTableChanges } from '@/dataset/table-changes'
import { tableNames } from '@/dataset/tables'
import { inventedDataset, withDemandTitle, withRows } from '@/tests/support/datasets'

const dataset = inventedDataset()

test('against nothing every row is added', () => {
  const changes = countTableChanges(null, dataset)
  expect(changes.map(({ table }) => table)).toEqual(tableNames)
  for (const { table, rowCount, addedCount, removedCount, changedCount } of changes)
    expect
      .soft([rowCount, addedCount, removedCount, changedCount], table)
      .toEqual([dataset.rows[table].length, dataset.rows[table].length, 0, 0])
})

test('added, removed and changed rows are counted by table, all other tables at nought', () => {
  const after = withRows(withDemandTitle(dataset, 'Another title'), 'evidence', (rows) => rows.slice(2))
  const touched = countTableChanges(dataset, after).filter(
    ({ addedCount, removedCount, changedCount }) => addedCount + removedCount + changedCount > 0,
  )
  expect(touched).toEqual([
    { table: 'demands', rowCount: 6, addedCount: 0, removedCount: 0, changedCount: 1 },
    {
      table: 'evidence',
      rowCount: dataset.rows.evidence.length - 2,
      addedCount: 0,
      removedCount: 2,
      changedCount: 0,
    },
  ])
})
