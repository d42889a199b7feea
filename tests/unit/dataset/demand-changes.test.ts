import { expect, test } from 'vitest'
import { describeDemandChanges } from '@/dataset/demand-changes'
import { recordKey } from '@/dataset/record-key'
import { inventedDataset, withRows } from '@/tests/support/datasets'

const dataset = inventedDataset()
const [report] = dataset.rows.demand_reports
if (!report) throw new Error('the invented process has no demand report')
const { demand } = report
const other = dataset.rows.demands.find(({ id }) => id !== demand)?.id ?? ''
const key = recordKey('demand_report', report)

test('nothing, where nothing changed or nobody has it', () => {
  expect(describeDemandChanges(dataset, dataset, demand)).toEqual([])
  expect(describeDemandChanges(dataset, dataset, 'no-such-demand')).toEqual([])
})

test.each([
  [
    'the demand itself',
    withRows(dataset, 'demands', (rows) =>
      rows.map((row) => (row.id === demand ? { ...row, title: 'Renamed' } : row)),
    ),
  ],
  [
    'what an article reports of it',
    withRows(dataset, 'demand_reports', (rows) =>
      rows.map((row) => (recordKey('demand_report', row) === key ? { ...row, note: 'Another note' } : row)),
    ),
  ],
  [
    'on what a report rests',
    withRows(dataset, 'evidence', (rows) =>
      rows.map((row) =>
        row.record_type === 'demand_report' && row.record_id === key
          ? { ...row, paragraph: row.paragraph + 1 }
          : row,
      ),
    ),
  ],
])('of this demand and no other: %s', (_, after) => {
  const changes = describeDemandChanges(dataset, after, demand)
  expect(changes.length).toBeGreaterThan(0)
  for (const sentence of changes) expect(sentence).not.toMatch(/\.$|undefined|\{/)
  expect(describeDemandChanges(dataset, after, other)).toEqual([])
})

test('a change of something else is none of it', () => {
  const after = withRows(dataset, 'claims', (rows) => rows.map((row) => ({ ...row, label: `${row.label}!` })))
  expect(describeDemandChanges(dataset, after, demand)).toEqual([])
})
