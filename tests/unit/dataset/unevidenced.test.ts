import { expect, test } from 'vitest'
import { listUnevidenced } from '@/dataset/unevidenced'
import { inventedDataset, realDataset, withRows } from '@/tests/support/datasets'

test('every record of the packages that are here rests on evidence', () => {
  expect(listUnevidenced(realDataset())).toEqual([])
  expect(listUnevidenced(inventedDataset())).toEqual([])
})

test('records without evidence are told by type and key, those of tables that carry none are not', () => {
  const dataset = withRows(inventedDataset(), 'evidence', (rows) =>
    rows.filter(({ record_type, record_id }) => record_type !== 'round' && record_id !== 'fish-ladder'),
  )
  const unevidenced = listUnevidenced(dataset)
  expect(unevidenced.filter(({ record_type }) => record_type === 'round')).toHaveLength(
    dataset.rows.rounds.length,
  )
  expect(unevidenced).toContainEqual({ record_type: 'demand', record_id: 'fish-ladder' })
  expect(unevidenced.some(({ record_type }) => record_type === 'claim')).toBe(false)
})

test('where there is no evidence at all, all are told but articles and claims', () => {
  const { rows } = inventedDataset()
  const bare = withRows(inventedDataset(), 'evidence', () => [])
  const types = new Set(listUnevidenced(bare).map(({ record_type }) => record_type))
  expect(types.has('source') || types.has('claim')).toBe(false)
  expect(listUnevidenced(bare).filter(({ record_type }) => record_type === 'demand_report')).toHaveLength(
    rows.demand_reports.length,
  )
})
