/**
 * The chart's numbers against numbers worked out here from the CSV files with other code: this file imports a CSV
 * parser and what is under test, nothing else of the charts.
 */
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { describeSourceAgreement } from '@/components/charts/source-agreement/describe'
import { prepareSourceAgreement } from '@/components/charts/source-agreement/prepare'
import { english, optionsFrom, realDataset } from '@/tests/support/draw'
import { realPackageFolder } from '@/tests/support/read-folder'

type CsvRow = Readonly<Record<string, string>>
const read = (table: string): CsvRow[] =>
  parse(readFileSync(`${realPackageFolder}/${table}.csv`), { columns: true })

const [claims, sources, statements] = [read('claims'), read('sources'), read('statements')]
const reports = read('claim_reports')
const rounds = read('round_reports').map((row) => `${row.round} ${row.source}`)
const names = new Map(read('institutions').map((row) => [row.id ?? '', row.name ?? '']))
const evidence = read('evidence').filter((row) => row.record_type === 'claim_report')

const reportOf = (claim: CsvRow, source: CsvRow) =>
  reports.find((row) => row.claim === claim.id && row.source === source.id)

/** Whether the article reports the claim, or was out, about the right round and says nothing. */
function covers(claim: CsvRow, source: CsvRow): boolean {
  if (reportOf(claim, source)) return true
  const { knowable_from = '', round = '' } = claim
  return (
    source.coding_complete === 'true' &&
    knowable_from !== '' &&
    (source.published_earliest ?? '') >= knowable_from &&
    (round === '' || rounds.includes(`${round} ${source.id}`))
  )
}

/** Whether the report stands in a paragraph that credits the other article's outlet or repeats its words. */
function cites(report: CsvRow, other: CsvRow): boolean {
  const paragraphs = evidence
    .filter((row) => row.record_id === `${report.claim}:${report.source}`)
    .map((row) => row.paragraph)
  const near = statements.filter((row) => row.source === report.source && paragraphs.includes(row.paragraph))
  const outlets = [report, ...near].map((row) => names.get(row.relayed_via ?? '') ?? '')
  const repeated = near.flatMap((row) => statements.filter(({ id }) => id === row.duplicate_of))
  return (
    (other.outlet !== '' && outlets.includes(other.outlet ?? '')) ||
    repeated.some((row) => row.source === other.id)
  )
}

function stateOf(one: CsvRow, a: CsvRow, other: CsvRow, b: CsvRow): string {
  const stances = [one.stance, other.stance].sort().join(' ')
  if (stances === 'affirms contradicts') return 'contradict'
  if (stances !== 'affirms affirms') return 'open'
  if (cites(one, b) || cites(other, a)) return 'cites'
  return one.relayed_via || other.relayed_via ? 'relayed' : 'both'
}

const expected = sources.flatMap((a, index) =>
  sources.slice(index + 1).map((b) => {
    const shared = claims.flatMap((claim) => {
      const [one, other] = [reportOf(claim, a), reportOf(claim, b)]
      return one && other ? [{ claim: claim.id ?? '', state: stateOf(one, a, other, b) }] : []
    })
    return {
      pair: [a.id, b.id].sort().join('.'),
      shared,
      cover: claims.filter((claim) => covers(claim, a) && covers(claim, b)).length,
    }
  }),
)
const expectedOf = (markId: string) => {
  const found = expected.find(({ pair }) => pair === markId)
  if (!found) throw new Error(`no pair ${markId}`)
  return found
}

const series = prepareSourceAgreement(realDataset, optionsFrom(''))

describe('counts of the real process', () => {
  test('every pair of articles is drawn, with its points and their states', () => {
    expect(series.pairs).toHaveLength(10)
    expect(series.folded).toEqual([])
    expect(series.pairs.map(({ markId }) => markId).sort()).toEqual(expected.map(({ pair }) => pair).sort())
    for (const pair of series.pairs) {
      const drawn = pair.points.map(({ claim, state }) => `${claim} ${state}`)
      const { shared } = expectedOf(pair.markId)
      expect(drawn.sort(), pair.markId).toEqual(shared.map(({ claim, state }) => `${claim} ${state}`).sort())
      for (const [state, n] of Object.entries(pair.counts))
        expect(n, `${pair.markId} ${state}`).toBe(shared.filter((point) => point.state === state).length)
    }
  })

  test('shared points of those that both cover', () => {
    const drawn = series.pairs.map(({ points, coverCount }) => `${points.length} of ${coverCount}`)
    expect(drawn).toEqual([
      '16 of 46',
      '13 of 47',
      '9 of 47',
      '7 of 46',
      '7 of 46',
      '6 of 51',
      '5 of 25',
      '5 of 8',
      '3 of 6',
      '3 of 6',
    ])
    for (const { markId, points, coverCount } of series.pairs) {
      const { shared, cover } = expectedOf(markId)
      expect([points.length, coverCount], markId).toEqual([shared.length, cover])
    }
  })

  test('the headline: 3 to 16 points, three pairs that contradict each other', () => {
    const sizes = expected.map(({ shared }) => shared.length)
    const contradicting = expected.filter(({ shared }) => shared.some(({ state }) => state === 'contradict'))
    expect([Math.min(...sizes), Math.max(...sizes), contradicting.length]).toEqual([3, 16, 3])
    expect(contradicting.map(({ pair }) => pair).sort()).toEqual([
      'dawn-2025-10-27.five-takeaways-undated',
      'dawn-2025-10-27.news-on-sunday-2025-11-16',
      'five-takeaways-undated.news-on-sunday-2025-11-16',
    ])
    expect(series.finding).toMatchObject({
      leastShared: 3,
      mostShared: 16,
      contradictingPairs: 3,
      pairCount: 10,
    })
    const contradicted = new Set(
      contradicting.flatMap(({ shared }) =>
        shared.flatMap(({ claim, state }) => (state === 'contradict' ? [claim] : [])),
      ),
    )
    expect([...contradicted].sort()).toEqual(['ceasefire-dated-18-october', 'ceasefire-dated-19-october'])
    expect(series.finding.contradicted).toEqual([
      { kind: 'date', topic: 'ceasefire', count: contradicted.size },
    ])
  })

  test('two that say otherwise are not shown as saying the same', () => {
    const pair = series.pairs.find(({ markId }) => markId === 'dawn-2025-10-27.five-takeaways-undated')
    const point = pair?.points.find(({ claim }) => claim === 'ceasefire-dated-18-october')
    const stances = reports.filter(
      (row) => row.claim === point?.claim && pair?.markId.includes(row.source ?? '?'),
    )
    expect(stances.map(({ stance }) => stance)).toEqual(['contradicts', 'contradicts'])
    expect(point?.state).toBe('open')
  })

  test('points that are not two accounts: relayed from an outlet, or told where the other is cited', () => {
    const ofState = (wanted: string) =>
      series.pairs.flatMap(({ points }) =>
        points.filter(({ state }) => state === wanted).map(({ markId }) => markId),
      )
    expect(ofState('cites')).toEqual([
      'dawn-2025-10-27.five-takeaways-undated.someone-elses-agenda-remark-istanbul-1',
    ])
    expect(ofState('relayed')).toEqual([
      'five-takeaways-undated.news-on-sunday-2025-11-16.monitoring-mechanism-discussed-istanbul-1',
    ])
  })

  test('the table has every pair with its counts and point ids', () => {
    const { table } = describeSourceAgreement(series, english, null)
    expect(table.columns.map(({ key }) => key)).toEqual([
      'pair',
      'shared',
      'both',
      'relayed',
      'cites',
      'open',
      'contradict',
      'cover',
      'points',
    ])
    expect(table.rows).toHaveLength(expected.length)
    for (const row of table.rows) {
      const [, shared, ...rest] = row
      const counts = rest.slice(0, 5).map(Number)
      expect(counts.reduce((sum, n) => sum + n, 0)).toBe(shared)
      expect(String(row.at(-1)).split(' ')).toHaveLength(Number(shared))
    }
  })
})
