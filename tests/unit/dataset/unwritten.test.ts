import { expect, test } from 'vitest'
import { listUnwritten } from '@/dataset/unwritten'
import { inventedDataset, realDataset, withRows } from '@/tests/support/datasets'

test('the reports of the real process say what was set down', () => {
  expect(listUnwritten(realDataset())).toEqual([])
})

test('what was set down and no report says, or another stance, is listed', () => {
  const real = realDataset()
  const [report] = real.rows.claim_reports.filter(({ stance }) => stance === 'affirms')
  if (!report) throw new Error('nothing is affirmed')
  const isIt = (row: { claim: string; source: string }) =>
    row.claim === report.claim && row.source === report.source
  const unit = {
    unitType: 'claim_stance',
    unitKey: `${report.claim}:${report.source}`,
    adjudicated: 'affirms',
  }
  const without = withRows(real, 'claim_reports', (rows) => rows.filter((row) => !isIt(row)))
  expect(listUnwritten(without)).toEqual([{ ...unit, reported: null }])
  const otherwise = withRows(real, 'claim_reports', (rows) =>
    rows.map((row) => (isIt(row) ? { ...row, stance: 'contradicts' as const } : row)),
  )
  expect(listUnwritten(otherwise)).toEqual([{ ...unit, reported: 'contradicts' }])
})

test('of a demand the last step counts, and what was set down as saying nothing has no report', () => {
  const { rows } = realDataset()
  const [step] = rows.demand_reports
  if (!step) throw new Error('no demand is reported')
  const key = `${step.demand}:${step.round ?? 'none'}:${step.source}`
  const changed = withRows(realDataset(), 'codings', (codings) =>
    codings.map((one) => (one.unit_key === key ? { ...one, adjudicated: 'not_reported' } : one)),
  )
  const last = rows.demand_reports
    .filter(({ demand, round, source }) => `${demand}:${round ?? 'none'}:${source}` === key)
    .toSorted((a, b) => b.step - a.step)[0]
  expect(listUnwritten(changed)).toEqual([
    { unitType: 'demand_status', unitKey: key, adjudicated: 'not_reported', reported: last?.status },
  ])
})

test('without two coders nothing was set down', () => {
  expect(listUnwritten(withRows(inventedDataset(), 'codings', () => []))).toEqual([])
})
