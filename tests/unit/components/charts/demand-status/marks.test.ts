import { describe, expect, test } from 'vitest'
import { describeDemandStatus } from '@/components/charts/demand-status/describe'
import { prepareDemandStatus } from '@/components/charts/demand-status/prepare'
import type { Dataset } from '@/dataset/dataset'
import { buildDemandDataset } from '@/tests/support/demand-dataset'
import { inventedDataset, optionsFrom, realDataset } from '@/tests/support/draw'
import { testMarks } from '@/tests/support/mark-suite'
import { hardDatasets } from './hard-datasets'

testMarks(
  {
    prepare: prepareDemandStatus,
    describe: describeDemandStatus,
    records: ['demand_report', 'demand'],
    context: ['demand_report', 'demand'],
  },
  { real: realDataset, invented: inventedDataset, ...hardDatasets },
  ['', 'view=summary', 'kind=demand', 'round=none'],
)

test('ids are as addresses have them, and stand in reading order', () => {
  const { marks } = prepareDemandStatus(realDataset, optionsFrom(''))
  expect(marks.slice(0, 4).map(({ id }) => id)).toEqual([
    'act-against-ttp-sanctuaries.doha',
    'act-against-ttp-sanctuaries.istanbul-1.deadlocked',
    'act-against-ttp-sanctuaries.istanbul-1.refused',
    'act-against-ttp-sanctuaries.istanbul-1.evaded',
  ])
  expect(marks.map(({ id }) => id)).toContain('joint-monitoring-mechanism.istanbul-2.deadlocked')
})

test('an ask that gave way to an outcome stays beside it', () => {
  const { marks } = prepareDemandStatus(realDataset, optionsFrom(''))
  const mark = marks.find(({ id }) => id === 'joint-monitoring-mechanism.istanbul-1.refused')
  expect(mark?.records.map(({ id }) => id)).toEqual([
    'joint-monitoring-mechanism:istanbul-1:five-takeaways-undated:2',
  ])
  expect(mark?.context.map(({ id }) => id)).toContain(
    'joint-monitoring-mechanism:istanbul-1:news-on-sunday-2025-11-16:1',
  )
})

describe('an absence gives the first reason that holds', () => {
  const reasonOf = (dataset: Dataset, query = '') =>
    prepareDemandStatus(dataset, optionsFrom(query)).marks.find(({ id }) => id === 'x.ii')?.absence
  const brief = {
    rounds: ['i', 'ii'],
    demands: [{ id: 'x' }],
    told: [['x', 'i', 'a', 'put']] as const,
  }

  test('not mentioned, by the articles that report on the round', () => {
    expect(reasonOf(buildDemandDataset(brief))).toEqual({ reason: 'not-mentioned', sources: ['a'] })
  })
  test('no article reports on the round', () => {
    const dataset = buildDemandDataset(brief)
    const rows = {
      ...dataset.rows,
      round_reports: dataset.rows.round_reports.filter((row) => row.round === 'i'),
    }
    expect(reasonOf({ ...dataset, rows })?.reason).toBe('round-not-covered')
  })
  test('an article is still being coded', () => {
    const sources = [{ id: 'a' }, { id: 'b', coding_complete: false }]
    expect(reasonOf(buildDemandDataset({ ...brief, sources }))).toEqual({
      reason: 'not-coded-yet',
      sources: ['b'],
    })
  })
  test('the filter leaves the report out', () => {
    const told = [...brief.told, ['x', 'ii', 'b', 'put']] as const
    const dataset = buildDemandDataset({ ...brief, sources: [{ id: 'a' }, { id: 'b' }], told })
    expect(reasonOf(dataset, 'source=a')).toEqual({ reason: 'filtered-out', sources: ['b'] })
  })
})
