/**
 * The chart's numbers against numbers worked out here from the CSV files with other code: this file imports a CSV
 * parser and what is under test, nothing else of the charts.
 */
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { describeClaimCoverage } from '@/components/charts/claim-coverage/describe'
import { prepareClaimCoverage } from '@/components/charts/claim-coverage/prepare'
import { english, optionsFrom, realDataset } from '@/tests/support/draw'
import { realPackageFolder } from '@/tests/support/read-folder'

type CsvRow = Readonly<Record<string, string>>
const read = (table: string): CsvRow[] =>
  parse(readFileSync(`${realPackageFolder}/${table}.csv`), { columns: true })

const claims = read('claims')
const reports = read('claim_reports')
const sources = read('sources').toSorted((a, b) =>
  `${a.published_latest}` < `${b.published_latest}` ? -1 : 1,
)
const roundReports = new Set(read('round_reports').map((row) => `${row.round} ${row.source}`))
const reportOf = new Map(reports.map((row) => [`${row.claim}.${row.source}`, row]))
const claimOf = new Map(claims.map((row) => [`${row.id}`, row]))

/** What a cell holds, by the rule of CHARTS, the first that holds. */
function stateOf(claim: CsvRow, source: CsvRow): string {
  const report = reportOf.get(`${claim.id}.${source.id}`)
  const day = `${claim.knowable_from}`
  if (report) return `${report.stance}${report.relayed_via === '' ? '' : '-relayed'}`
  if (source.coding_complete !== 'true') return 'not-coded-yet'
  if (day === '') return 'undated-point'
  if (`${source.published_latest}` < day) return 'not-yet-knowable'
  if (`${source.published_earliest}` < day) return 'undated-article'
  if (claim.round !== '' && !roundReports.has(`${claim.round} ${source.id}`)) return 'other-rounds'
  return 'left-unsaid'
}

/** How many of these there are, by name. */
function tally(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}

const states = new Map(
  claims.flatMap((claim) => sources.map((source) => [`${claim.id}.${source.id}`, stateOf(claim, source)])),
)
const reportsOn = (claim: CsvRow) => reports.filter((row) => row.claim === claim.id)
const inSeveral = claims.filter((claim) => reportsOn(claim).length > 1)
const singles = claims.filter((claim) => reportsOn(claim).length === 1)

const series = prepareClaimCoverage(realDataset, optionsFrom(''))
const said = describeClaimCoverage(series, english, null)
const summary = prepareClaimCoverage(realDataset, optionsFrom('view=summary'))
const summarySaid = describeClaimCoverage(summary, english, null)
const drawnRows = series.sections.flatMap((section) => [...section.rows, ...section.folded])
const allRows = [...drawnRows, ...series.singles.flatMap(({ rows }) => rows), ...series.unreported]

describe('cells of the real process', () => {
  const counted = tally([...states.values()])

  test('are as CHARTS counts them', () => {
    const by = (...names: string[]) => names.reduce((sum, name) => sum + (counted[name] ?? 0), 0)
    expect([
      by('affirms', 'affirms-relayed'),
      by('contradicts', 'contradicts-relayed'),
      by('unclear', 'unclear-relayed'),
    ]).toEqual([107, 4, 14])
    expect([
      by('undated-point'),
      by('not-yet-knowable'),
      by('undated-article'),
      by('other-rounds'),
      by('left-unsaid'),
    ]).toEqual([28, 56, 4, 43, 119])
  })

  test('are drawn so, every one', () => {
    const drawn = allRows.flatMap((row) =>
      row.cells.map(({ source, state }) => [`${row.id}.${source}`, state]),
    )
    expect(drawn).toHaveLength(75 * 5)
    expect(Object.fromEntries(drawn)).toEqual(Object.fromEntries(states))
  })

  test('of articles other than We News are never about other rounds', () => {
    const others = [...states]
      .filter(([, state]) => state === 'other-rounds')
      .map(([key]) => key.split('.')[1])
    expect(tally(others as string[])).toEqual({ 'we-news-2025-11-07': 43 })
  })

  test('carry the day from which a claim could be known where the reason is about it', () => {
    for (const { absence, id } of series.allMarks) {
      const isAboutIt = absence?.reason === 'not-yet-knowable' || absence?.reason === 'undated-article'
      expect(absence?.knowableFrom, id).toBe(
        isAboutIt ? claimOf.get(id.split('.')[0] ?? '')?.knowable_from : undefined,
      )
    }
  })

  test('in the alternative text and the legend', () => {
    const labels = {
      affirms: 'Says so',
      'affirms-relayed': 'Says so, relaying another outlet',
      contradicts: 'Says otherwise',
      unclear: 'Bears on it, does not settle it',
      'unclear-relayed': 'Bears on it, relayed',
      'left-unsaid': 'Not mentioned',
      'other-rounds': 'Article is about other rounds',
      'not-yet-knowable': 'Published before it could be known',
    }
    for (const [state, label] of Object.entries(labels))
      expect(said.altText).toContain(`${label} ${counted[state]}`)
    expect(said.altText).toContain(`Cannot tell if it could know ${28 + 4}`)
    expect(said.legend.map(({ label }) => label)).toEqual([
      ...Object.values(labels),
      'Cannot tell if it could know',
    ])
  })

  test('one row of the table for each', () => {
    const key = said.table.columns.findIndex((column) => column.key === 'claim')
    const rows = tally(said.table.rows.map((row) => String(row[key])))
    expect(rows).toEqual(Object.fromEntries(claims.map(({ id }) => [id, 5])))
  })
})

describe('rows', () => {
  test('stand by topic, contradicted first, then by number of articles', () => {
    const rankOf = new Map(
      read('vocabularies')
        .filter((row) => row.vocabulary === 'claim_topic')
        .map((row) => [row.code, Number(row.rank)]),
    )
    expect(drawnRows.map(({ id }) => id).sort()).toEqual(inSeveral.map(({ id }) => id).sort())
    expect(drawnRows).toHaveLength(33)
    const keys = drawnRows.map(({ id }) => {
      const claim = claimOf.get(id) ?? {}
      const own = reportsOn(claim)
      const isDenied =
        own.some((row) => row.stance === 'contradicts') && own.some((row) => row.stance === 'affirms')
      return (rankOf.get(`${claim.topic}`) ?? 0) * 100 + (isDenied ? 0 : 10) + (9 - own.length)
    })
    expect(keys).toEqual(keys.toSorted((a, b) => a - b))
  })

  test('end with reports out of reports and not mentioned', () => {
    for (const row of allRows) {
      const own = sources.map((source) => states.get(`${row.id}.${source.id}`) ?? '')
      const reported = own.filter((state) => /affirms|contradicts|unclear/.test(state)).length
      expect([row.reportCount, row.coverCount], row.id).toEqual([
        reported,
        reported + own.filter((state) => state === 'left-unsaid').length,
      ])
    }
  })

  test('give what each article gives where some article says otherwise', () => {
    const denied = [...new Set(reports.filter((row) => row.stance === 'contradicts').map((row) => row.claim))]
    const expected = denied.toSorted().map((claim) => [
      claim,
      sources.flatMap(({ id }) => {
        const report = reportOf.get(`${claim}.${id}`)
        return report && report.stance !== 'unclear' && report.value ? [`${id}: ${report.value}`] : []
      }),
    ])
    const drawn = allRows
      .filter(({ positions }) => positions.length > 0)
      .map(({ id, positions }) => [
        id,
        positions.flatMap((one) => one.sources.map((source) => `${source}: ${one.value}`)),
      ])
    expect(drawn.toSorted()).toEqual(expected)
    expect(drawn).toHaveLength(2)
  })
})

describe('claims of one article alone', () => {
  test('by article', () => {
    const bySource = sources.map(
      ({ id }) => singles.filter((claim) => reportsOn(claim)[0]?.source === id).length,
    )
    expect(bySource).toEqual([7, 3, 10, 13, 9])
    expect(series.singles.map(({ source }) => source)).toEqual(sources.map(({ id }) => id))
    expect(series.singles.map(({ rows }) => rows.length)).toEqual(bySource)
    expect(said.altText).toContain(
      'Dawn 7; South Asia Times 3; Undated article 10; We News 13; News on Sunday 9',
    )
  })
})

describe('headline and deck', () => {
  const toldByAll = claims.filter(
    (claim) =>
      reportsOn(claim).length === sources.length && reportsOn(claim).every((row) => row.stance === 'affirms'),
  )
  const contradicted = claims.filter((claim) => {
    const own = reportsOn(claim).map((row) => row.stance)
    return own.includes('affirms') && own.includes('contradicts')
  })

  test('count the claims of one article and name the one that all tell', () => {
    expect([singles.length, claims.length, toldByAll.map(({ label }) => label)]).toEqual([
      42,
      75,
      ['Türkiye and Qatar mediated in Istanbul'],
    ])
    for (const { title } of [said, summarySaid])
      expect(title).toBe(
        '42 of 75 points compared stand in one article only; one is told by all five: Türkiye and Qatar mediated in Istanbul',
      )
  })

  test('say on what articles contradict each other', () => {
    expect(contradicted.map(({ kind, topic }) => `${kind} ${topic}`)).toEqual([
      'date ceasefire',
      'date ceasefire',
    ])
    for (const { deck } of [said, summarySaid])
      expect(deck).toBe(
        'Which article says what. Articles contradict each other on the date of the ceasefire.',
      )
  })
})

test('the summary shows the claims in three articles or more', () => {
  const expected = claims.filter((claim) => reportsOn(claim).length >= 3).map(({ id }) => id)
  expect(expected).toHaveLength(12)
  expect(summary.summary.rows.map(({ id }) => id).sort()).toEqual(expected.sort())
  expect(summary.marks).toHaveLength(12 * 5 + 5)
  const ofRows = expected.flatMap((id) => sources.map((source) => states.get(`${id}.${source.id}`) ?? ''))
  expect(summarySaid.altText).toContain(`Says so ${tally(ofRows).affirms};`)
})

describe('a filter counts anew', () => {
  test('without one article', () => {
    const left = reports.filter((row) => row.source !== 'news-on-sunday-2025-11-16')
    const counts = Object.values(tally(left.map((row) => `${row.claim}`)))
    const filtered = prepareClaimCoverage(realDataset, optionsFrom('source=-news-on-sunday-2025-11-16'))
    expect(filtered.finding.claimCount).toBe(counts.length)
    expect(filtered.finding.singleCount).toBe(counts.filter((n) => n === 1).length)
    expect(filtered.dropped).toHaveLength(claims.length - counts.length)
    expect(filtered.articles).toHaveLength(4)
  })

  test.each([
    ['topic=conduct', (claim: CsvRow) => claim.topic === 'conduct'],
    ['kind=number', (claim: CsvRow) => claim.kind === 'number'],
    ['round=istanbul-2', (claim: CsvRow) => claim.round === 'istanbul-2'],
    ['round=none', (claim: CsvRow) => claim.round === ''],
  ])('with %s', (query, isKept) => {
    const kept = claims.filter(isKept)
    const { finding } = prepareClaimCoverage(realDataset, optionsFrom(query))
    expect(kept.length).toBeGreaterThan(3)
    expect([finding.claimCount, finding.singleCount]).toEqual([
      kept.length,
      kept.filter((claim) => reportsOn(claim).length === 1).length,
    ])
  })
})
