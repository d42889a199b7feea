import { describe, expect, test } from 'vitest'
import { describeDemandPaths } from '@/components/charts/demand-paths/describe'
import { prepareDemandPaths } from '@/components/charts/demand-paths/prepare'
import { buildDemandDataset } from '@/tests/support/demand-dataset'
import { inventedDataset, optionsFrom, realDataset } from '@/tests/support/draw'
import { testMarks } from '@/tests/support/mark-suite'
import { hardDatasets } from './hard-datasets'

testMarks(
  {
    prepare: prepareDemandPaths,
    describe: describeDemandPaths,
    records: ['demand_report', 'demand'],
    context: ['demand_report', 'demand'],
  },
  { real: realDataset, invented: inventedDataset, ...hardDatasets },
  ['', 'view=summary', 'kind=demand', 'round=none'],
)

const marks = (query = '') => prepareDemandPaths(realDataset, optionsFrom(query)).marks

test('every step of an ask is a mark of its own, in reading order', () => {
  const asks = new Set(realDataset.rows.demands.filter(({ kind }) => kind !== 'warning').map(({ id }) => id))
  const expected = realDataset.rows.demand_reports
    .filter(({ demand }) => asks.has(demand))
    .map(({ demand, round, source, step }) => `${demand}.${round ?? 'none'}.${source}.${step}`)
  const ids = marks().map(({ id }) => id)
  expect(ids.filter((id) => /\.\d+$/.test(id)).sort()).toEqual(expected.sort())
  expect(ids.slice(0, 3)).toEqual([
    'honour-doha-commitments.doha.south-asia-times-2025-10-29.1',
    'honour-doha-commitments.istanbul-1.south-asia-times-2025-10-29.1',
    'honour-doha-commitments.istanbul-2.south-asia-times-2025-10-29',
  ])
})

test('beside a step stands the path of the same article, and that the coders measured its last step', () => {
  const mark = marks().find(
    ({ id }) => id === 'turn-truce-into-mechanism.istanbul-1.news-on-sunday-2025-11-16.1',
  )
  expect(mark?.records.map(({ id }) => id)).toEqual([
    'turn-truce-into-mechanism:istanbul-1:news-on-sunday-2025-11-16:1',
  ])
  expect(mark?.context.map(({ id }) => id)).toEqual([
    'turn-truce-into-mechanism:doha:news-on-sunday-2025-11-16:1',
    'turn-truce-into-mechanism:istanbul-1:news-on-sunday-2025-11-16:2',
    'turn-truce-into-mechanism:none:news-on-sunday-2025-11-16:1',
    'turn-truce-into-mechanism',
  ])
  expect(mark?.notLastStep).toEqual(mark?.records.map(({ id }) => id))
})

describe('an absence gives the first reason that holds', () => {
  const reasonOf = (dataset: ReturnType<typeof buildDemandDataset>, query = '') =>
    prepareDemandPaths(dataset, optionsFrom(query)).marks.find(({ id }) => id === 'x.ii.a')?.absence
  const brief = {
    rounds: ['i', 'ii'],
    demands: [{ id: 'x' }],
    told: [['x', 'i', 'a', 'put']] as const,
  }

  test('not mentioned', () => {
    expect(reasonOf(buildDemandDataset(brief))).toEqual({ reason: 'not-mentioned', sources: ['a'] })
  })
  test('the article is about other rounds', () => {
    const dataset = buildDemandDataset(brief)
    const round_reports = dataset.rows.round_reports.filter((row) => row.round === 'i')
    expect(reasonOf({ ...dataset, rows: { ...dataset.rows, round_reports } })?.reason).toBe('other-rounds')
  })
  test('the article is still being coded', () => {
    const sources = [{ id: 'a', coding_complete: false }]
    expect(reasonOf(buildDemandDataset({ ...brief, sources }))?.reason).toBe('not-coded-yet')
  })
  test('the filter leaves the step out', () => {
    const told = [...brief.told, ['x', 'ii', 'a', 'put', 'southern']] as const
    expect(reasonOf(buildDemandDataset({ ...brief, told }), 'account=northern')?.reason).toBe('filtered-out')
  })
})
