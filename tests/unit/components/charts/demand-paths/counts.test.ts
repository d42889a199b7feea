/**
 * The chart's numbers against numbers worked out here from the CSV files with other code: this file imports a CSV
 * parser and what is under test, nothing else of the charts.
 */
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { prepareDemandPaths } from '@/components/charts/demand-paths/prepare'
import { optionsFrom, realDataset } from '@/tests/support/draw'
import { realPackageFolder } from '@/tests/support/read-folder'

type CsvRow = Readonly<Record<string, string>>
const read = (table: string): CsvRow[] =>
  parse(readFileSync(`${realPackageFolder}/${table}.csv`), { columns: true })

const demands = read('demands')
const asks = demands.filter((row) => row.kind !== 'warning')
const steps = read('demand_reports')
const rounds = read('rounds').toSorted((a, b) => Number(a.ordinal) - Number(b.ordinal))
const groupOf = new Map(
  read('vocabularies').flatMap((row) =>
    row.vocabulary === 'demand_status' ? [[row.code ?? '', row.group ?? '']] : [],
  ) as [string, string][],
)
const sideOf = new Map(
  read('vocabularies').flatMap((row) =>
    row.vocabulary === 'side' ? [[row.code ?? '', row.group ?? '']] : [],
  ) as [string, string][],
)
const ofStep = (row: CsvRow | undefined) => groupOf.get(row?.status ?? '') ?? ''
const stepsOf = (demand: string | undefined) => steps.filter((row) => row.demand === demand)
const inCell = (demand: string, round: string, source: string) =>
  stepsOf(demand)
    .filter((row) => row.round === round && row.source === source)
    .toSorted((a, b) => Number(a.step) - Number(b.step))
const outcome = (cell: readonly CsvRow[]) => cell.findLast((row) => ofStep(row) !== 'ask')
const isEnded = (group: string) => group === 'closing' || group === 'stuck'

/** Moves inside one article, as `demand round source direction`. */
const moves = asks.flatMap(({ id = '' }) =>
  [...new Set(stepsOf(id).map((row) => row.source ?? ''))].flatMap((source) => {
    const told = rounds.flatMap((round) => {
      const last = outcome(inCell(id, round.id ?? '', source))
      return last ? [{ round: round.id, group: ofStep(last) }] : []
    })
    return told.slice(1).flatMap(({ round, group }, index) => {
      const before = told[index]?.group ?? ''
      if (before === 'moving' && isEnded(group)) return [`${id} ${round} ${source} back`]
      if (isEnded(before) && group === 'moving') return [`${id} ${round} ${source} forward`]
      return []
    })
  }),
)
const movedIds = new Set(moves.map((move) => move.split(' ')[0]))
const groupsOf = (id: string | undefined) => new Set(stepsOf(id).map(ofStep)).size

const series = prepareDemandPaths(realDataset, optionsFrom(''))
const sectionItems = (kind: string) =>
  series.sections
    .filter((section) => section.kind === kind)
    .flatMap(({ items, folded }) => [...items, ...folded])
const drawn = [...sectionItems('moved'), ...sectionItems('varied'), ...series.plain]
const cells = drawn.flatMap((item) =>
  item.rows.flatMap((row) => row.cells.map((cell) => ({ item, row, cell }))),
)

describe('counts of the real process', () => {
  test('what moved, in which article and round, and that nothing moved forward', () => {
    expect(moves.sort()).toEqual([
      'honour-doha-commitments istanbul-1 news-on-sunday-2025-11-16 back',
      'honour-doha-commitments istanbul-1 south-asia-times-2025-10-29 back',
      'turn-truce-into-mechanism istanbul-1 news-on-sunday-2025-11-16 back',
    ])
    const signs = cells.flatMap(({ item, row, cell }) =>
      cell.steps.flatMap(({ move }) =>
        move ? [`${item.id} ${cell.round} ${row.source} ${move.direction}`] : [],
      ),
    )
    expect(signs.sort()).toEqual(moves.sort())
    const { back, forward, bothWays } = series.finding
    expect(new Set(back.map(({ id }) => id))).toEqual(movedIds)
    expect([back.length, forward.length, bothWays.length]).toEqual([2, 0, 0])
  })

  test('items by kind: moved, several groups, one group, none', () => {
    const varied = asks.filter(({ id }) => groupsOf(id) > 1 && !movedIds.has(id))
    const plain = asks.filter(({ id }) => groupsOf(id) === 1)
    expect([movedIds.size, varied.length, plain.length, asks.length]).toEqual([2, 10, 26, 38])
    const ids = (rows: readonly { readonly id?: string }[]) => rows.map(({ id }) => id).sort()
    expect(ids(sectionItems('moved'))).toEqual([...movedIds].sort())
    expect(ids(sectionItems('varied'))).toEqual(ids(varied))
    expect(ids(series.plain)).toEqual(ids(plain))
    expect(series.unreported).toEqual([])
    expect(series.finding.itemCount).toBe(38)
    expect(series.warnings).toHaveLength(demands.length - asks.length)
  })

  test('rows are the articles that tell a step, and every step stands once, in the article’s order', () => {
    for (const item of drawn) {
      const sources = new Set(stepsOf(item.id).map((row) => row.source))
      expect(new Set(item.rows.map(({ source }) => source)), item.id).toEqual(sources)
      expect(item.articleCount).toBe(sources.size)
      expect(item.stepCount).toBe(stepsOf(item.id).length)
    }
    for (const { item, row, cell } of cells) {
      const expected = inCell(item.id, cell.round ?? '', row.source)
      expect(
        cell.steps.map((step) => `${step.position} ${step.status} ${step.account}`),
        cell.markId,
      ).toEqual(expected.map((one) => `${one.step} ${one.status} ${one.according_to}`))
    }
  })

  test('the status shown is the last outcome, else the last ask, also before a later ask', () => {
    const hiddenBehindAsk: string[] = []
    for (const { item, row, cell } of cells) {
      if (cell.steps.length === 0) continue
      const told = inCell(item.id, cell.round ?? '', row.source)
      const shown = outcome(told) ?? told.at(-1)
      expect(cell.steps.filter(({ isShown }) => isShown).map(({ position }) => String(position))).toEqual([
        shown?.step,
      ])
      if (shown !== told.at(-1)) hiddenBehindAsk.push(cell.markId)
    }
    expect(hiddenBehindAsk.sort()).toEqual([
      'act-against-ttp-sanctuaries.istanbul-1.news-on-sunday-2025-11-16',
      'respect-airspace-and-borders.istanbul-1.five-takeaways-undated',
    ])
  })

  test('replies on other accounts in the same cell keep their word, in three cells', () => {
    const mixed = cells.filter(({ cell }) => cell.steps.filter(({ hasWord }) => hasWord).length > 1)
    const expected = cells.filter(({ item, row, cell }) => {
      const replies = inCell(item.id, cell.round ?? '', row.source).filter((one) => ofStep(one) !== 'ask')
      return new Set(replies.map((one) => one.according_to)).size > 1
    })
    expect(mixed.map(({ cell }) => cell.markId)).toEqual(expected.map(({ cell }) => cell.markId))
    expect(expected).toHaveLength(3)
  })

  test('why a place is empty, article by article', () => {
    const reports = new Set(read('round_reports').map((row) => `${row.round} ${row.source}`))
    const empty = cells.filter(({ cell }) => cell.steps.length === 0 && cell.round !== null)
    for (const { row, cell } of empty)
      expect(cell.absence?.reason, cell.markId).toBe(
        reports.has(`${cell.round} ${row.source}`) ? 'not-mentioned' : 'other-rounds',
      )
    const unplaced = cells.filter(({ cell }) => cell.steps.length === 0 && cell.round === null)
    expect(unplaced.every(({ cell }) => cell.absence === null)).toBe(true)
  })

  test('moved first, then by maker, then by number of articles', () => {
    const maker = new Map(asks.map((row) => [row.id, row.made_by]))
    const parties = ['pakistan', 'afghan-taliban']
    for (const kind of ['moved', 'varied']) {
      const places = sectionItems(kind).map(({ id, articleCount }) => {
        const index = parties.indexOf(maker.get(id) ?? '')
        return (index < 0 ? parties.length : index) * 100 - articleCount
      })
      expect(places).toEqual(places.toSorted((a, b) => a - b))
    }
  })

  test('the side of which no status is written out', () => {
    const heard = cells.flatMap(({ cell }) =>
      cell.steps.flatMap(({ hasWord, account }) => (hasWord ? sideOf.get(account) : [])),
    )
    expect(heard).toContain('pakistan')
    expect(heard).not.toContain('afghan-taliban')
    expect(series.unheardParties).toEqual(['afghan-taliban'])
    const asAsk = steps.filter((row) => sideOf.get(row.according_to ?? '') === 'afghan-taliban')
    expect(asAsk.map((row) => row.demand)).toContain('respect-airspace-and-borders')
  })

  test('the summary has what moved and the rounds it is told in', () => {
    const { summary } = prepareDemandPaths(realDataset, optionsFrom('view=summary'))
    expect(new Set(summary.items.map(({ id }) => id))).toEqual(movedIds)
    const told = steps.filter((row) => movedIds.has(row.demand))
    const expected = [...rounds.map((round) => round.id ?? ''), ''].filter((round) =>
      told.some((row) => row.round === round),
    )
    expect(summary.columns.map(({ round }) => round ?? '')).toEqual(expected)
    expect(summary.silent.map(({ round, sources }) => [round, sources.length])).toEqual([['istanbul-2', 2]])
    expect(summary.leftOut).toEqual([])
  })

  test('the table holds every step, warnings included', () => {
    const key = (row: CsvRow) => `${row.demand}:${row.round}:${row.source}:${row.step}`
    const listed = series.steps.map((row) => `${row.demand}:${row.round ?? ''}:${row.source}:${row.step}`)
    expect(listed.sort()).toEqual(steps.map(key).sort())
    expect(listed).toHaveLength(111)
  })
})
