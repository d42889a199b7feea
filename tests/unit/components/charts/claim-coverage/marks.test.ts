import { describe, expect, test } from 'vitest'
import { describeClaimCoverage } from '@/components/charts/claim-coverage/describe'
import { prepareClaimCoverage } from '@/components/charts/claim-coverage/prepare'
import { buildClaimDataset } from '@/tests/support/claim-dataset'
import { withTurnedTables } from '@/tests/support/datasets'
import { inventedDataset, optionsFrom, realDataset } from '@/tests/support/draw'
import { testMarks } from '@/tests/support/mark-suite'
import { hardDatasets } from './hard-datasets'

testMarks(
  {
    prepare: prepareClaimCoverage,
    describe: describeClaimCoverage,
    records: ['claim_report', 'claim'],
    context: ['claim_report', 'claim'],
  },
  { real: realDataset, invented: inventedDataset, ...hardDatasets },
  ['', 'view=summary', 'kind=fact', 'round=none'],
)

describe('a mark of the real process', () => {
  const { marks } = prepareClaimCoverage(realDataset, optionsFrom(''))
  const findMark = (id: string) => marks.find((mark) => mark.id === id)

  test('stands in reading order', () => {
    expect(marks.slice(0, 3).map(({ id }) => id)).toEqual([
      'ceasefire-dated-18-october.dawn-2025-10-27',
      'ceasefire-dated-18-october.south-asia-times-2025-10-29',
      'ceasefire-dated-18-october.five-takeaways-undated',
    ])
  })

  test('has what the other articles say of the same claim beside it', () => {
    expect(findMark('asif-led-pakistan-team-istanbul-1.dawn-2025-10-27')).toMatchObject({
      records: [{ type: 'claim_report', id: 'asif-led-pakistan-team-istanbul-1:dawn-2025-10-27' }],
      context: [
        { type: 'claim_report', id: 'asif-led-pakistan-team-istanbul-1:five-takeaways-undated' },
        { type: 'claim', id: 'asif-led-pakistan-team-istanbul-1' },
      ],
    })
  })

  // Reader question 6 of CHARTS.
  test.each([
    ['nine-point-agenda-istanbul-2.dawn-2025-10-27', 'not-yet-knowable'],
    ['istanbul-1-lasted-four-days.we-news-2025-11-07', 'other-rounds'],
    ['tarar-thanked-mediators.five-takeaways-undated', 'undated-article'],
    ['iran-offered-a-role.dawn-2025-10-27', 'undated-point'],
  ])('%s is empty for its reason', (id, reason) => {
    expect(findMark(id)?.absence?.reason).toBe(reason)
  })

  test('of a summary bar shows all that stands in one article alone', () => {
    const summary = prepareClaimCoverage(realDataset, optionsFrom('view=summary'))
    const bars = summary.marks.filter(({ id }) => id.startsWith('only.'))
    expect(bars.map(({ records }) => records.length)).toEqual([7, 3, 10, 13, 9])
  })
})

describe('an absence gives the first reason that holds', () => {
  const reasonOf = (claim: { round?: string; knowable_from?: string | null }, source = {}) => {
    const dataset = buildClaimDataset({
      rounds: ['i'],
      sources: [{ id: 'a' }, { id: 'b', ...source }],
      claims: [{ id: 'x', ...claim }],
      told: [['x', 'a', 'affirms']],
    })
    const reports = dataset.rows.round_reports.filter((row) => row.source === 'a')
    const cut = { ...dataset, rows: { ...dataset.rows, round_reports: reports } }
    return prepareClaimCoverage(cut, optionsFrom('')).marks.find(({ id }) => id === 'x.b')?.absence?.reason
  }
  const uncoded = { coding_complete: false }
  const early = { published_earliest: '2030-01-01', published_latest: '2030-01-02' }
  const between = { published_earliest: '2030-01-01', published_latest: '2030-06-02' }

  test.each([
    [{ knowable_from: null }, uncoded, 'not-coded-yet'],
    [{ knowable_from: null }, early, 'undated-point'],
    [{ knowable_from: '2030-03-01', round: 'i' }, early, 'not-yet-knowable'],
    [{ knowable_from: '2030-03-01', round: 'i' }, between, 'undated-article'],
    [{ knowable_from: '2030-01-01', round: 'i' }, between, 'other-rounds'],
    [{ knowable_from: '2030-01-01' }, between, 'left-unsaid'],
  ])('%j in %j', (claim, source, reason) => {
    expect(reasonOf(claim, source)).toBe(reason)
  })
})

test('more than fourteen articles: what they do not have is one mark for each reason', () => {
  const { marks } = prepareClaimCoverage(hardDatasets['30 claims in 15 articles'], optionsFrom(''))
  const own = marks.filter(({ id }) => id.startsWith('c3.'))
  const empty = own.filter(({ absence }) => absence !== null)
  expect(
    empty.every(({ id, absence }) => id === `c3.${absence?.reason}` || absence?.sources.length === 1),
  ).toBe(true)
  expect(own.flatMap(({ records, absence }) => absence?.sources ?? records.map(({ id }) => id))).toHaveLength(
    15,
  )
})

test('the order of rows in the tables does not matter', () => {
  const [one, other] = [realDataset, withTurnedTables(realDataset)].map((dataset) =>
    prepareClaimCoverage(dataset, optionsFrom('')),
  )
  expect({ ...other, roundLabels: null }).toEqual({ ...one, roundLabels: null })
})
