/**
 * The chart's numbers against numbers worked out here from the CSV files with other code: this file imports a CSV
 * parser and what is under test, nothing else of the charts.
 */
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { prepareDemandStatus } from '@/components/charts/demand-status/prepare'
import { optionsFrom, realDataset } from '@/tests/support/draw'
import { realPackageFolder } from '@/tests/support/read-folder'

type CsvRow = Readonly<Record<string, string>>
const read = (table: string): CsvRow[] =>
  parse(readFileSync(`${realPackageFolder}/${table}.csv`), { columns: true })

const demands = read('demands')
const asks = demands.filter((row) => row.kind !== 'warning')
const askIds = new Set(asks.map((row) => row.id))
const steps = read('demand_reports').filter((row) => askIds.has(row.demand))
const groupOf = new Map(
  read('vocabularies')
    .filter((row) => row.vocabulary === 'demand_status')
    .map((row) => [row.code, row.group]),
)
const isOutcome = (step: CsvRow) => groupOf.get(step.status ?? '') !== 'ask'

function collect<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return groups
}

/** One step for each demand, round and article: the last outcome, else the last ask. */
const shown = [...collect(steps, (row) => `${row.demand} ${row.round} ${row.source}`).values()].map(
  (cell) => {
    const ordered = cell.toSorted((a, b) => Number(a.step) - Number(b.step))
    return { ...(ordered.findLast(isOutcome) ?? ordered.at(-1)), last: ordered.at(-1) } as CsvRow & {
      last: CsvRow
    }
  },
)
const shownCells = collect(shown, (row) => `${row.demand}|${row.round}`)

const series = prepareDemandStatus(realDataset, optionsFrom(''))
const rows = series.sections.flatMap((section) => [...section.rows, ...section.asked])
const cells = rows.flatMap((row) => row.cells.map((cell) => ({ row, cell })))

describe('counts of the real process', () => {
  test('items, and items without outcome', () => {
    const withOutcome = new Set(steps.filter(isOutcome).map((row) => row.demand))
    expect([asks.length, asks.length - withOutcome.size]).toEqual([38, 22])
    expect(series.finding).toMatchObject({ itemCount: 38, noOutcomeCount: 22, movedInLatest: null })
  })

  test('statuses shown, by account', () => {
    const byAccount = [...collect(shown, (row) => row.according_to ?? '').values()].map(
      (group) => group.length,
    )
    expect(byAccount.toSorted((a, b) => b - a)).toEqual([31, 31, 5, 2])
    expect(series.shownCount).toBe(shown.length)
    expect(shown.length).toBe(69)
    expect(series.accounts.map(({ count }) => count)).toEqual([31, 31, 5, 2])
  })

  test('articles by round', () => {
    const byRound = collect(read('round_reports'), (row) => row.round ?? '')
    const expected = read('rounds').map((round) => byRound.get(round.id ?? '')?.length)
    expect(expected).toEqual([4, 4, 2])
    expect(series.columns.filter(({ round }) => round).map(({ sources }) => sources.length)).toEqual(expected)
  })

  test('makers, rows with an outcome, names of the rest', () => {
    expect(
      series.sections.map((section) => [section.itemCount, section.rows.length, section.asked.length]),
    ).toEqual([
      [22, 8, 14],
      [5, 3, 2],
      [11, 5, 6],
    ])
    const byMaker = collect(asks, (row) => row.made_by ?? '')
    expect([byMaker.get('pakistan')?.length, byMaker.get('afghan-taliban')?.length]).toEqual([22, 5])
  })

  test('rows with an outcome stand by the number of their articles', () => {
    for (const section of series.sections) {
      const counts = section.rows.map(
        (row) => new Set(steps.filter((step) => step.demand === row.id).map((step) => step.source)).size,
      )
      expect(counts).toEqual(counts.toSorted((a, b) => b - a))
      expect(section.rows.map((row) => row.articleCount)).toEqual(counts)
    }
  })

  test('statuses and their articles in every cell', () => {
    for (const { row, cell } of cells) {
      const told = shownCells.get(`${row.id}|${cell.round ?? ''}`) ?? []
      const kept = told.some(isOutcome) ? told.filter(isOutcome) : told
      const expected = told.some(isOutcome)
        ? [...collect(kept, (step) => step.status ?? '')].map(
            ([status, group]) => `${status} ${group.length}`,
          )
        : kept.length > 0
          ? [`${kept.some((step) => step.status === 'reiterated') ? 'reiterated' : 'raised'} ${kept.length}`]
          : []
      const drawn = cell.chips.filter((chip) => !chip.isEarlier)
      expect(drawn.map((chip) => `${chip.status} ${chip.replies.length}`).sort()).toEqual(expected.sort())
    }
  })

  test('different outcomes are different groups, in three cells', () => {
    const expected = [...shownCells]
      .filter(
        ([, told]) => new Set(told.filter(isOutcome).map((step) => groupOf.get(step.status ?? ''))).size > 1,
      )
      .map(([key]) => key.replace('|', '.'))
    expect(expected.sort()).toEqual([
      'act-against-ttp-sanctuaries.istanbul-1',
      'act-against-ttp-sanctuaries.istanbul-2',
      'turn-truce-into-mechanism.istanbul-1',
    ])
    const drawn = cells.filter(({ cell }) => cell.groups.length > 1).map(({ cell }) => cell.markId)
    expect(drawn.sort()).toEqual(expected)
  })

  test('an article with replies on several accounts shows each, in three cells', () => {
    const mixed = [
      ...collect(steps.filter(isOutcome), (row) => `${row.demand}.${row.round || 'none'}.${row.source}`),
    ]
      .filter(([, replies]) => new Set(replies.map((reply) => reply.according_to)).size > 1)
      .map(([key]) => key)
    const drawn = cells.flatMap(({ cell }) =>
      cell.chips
        .filter((chip) => chip.isEarlier)
        .flatMap((chip) => chip.replies.map((reply) => `${cell.markId}.${reply.source}`)),
    )
    expect(mixed).toHaveLength(3)
    expect(drawn.sort()).toEqual(mixed.sort())
  })

  test('signs: back twice, forward never', () => {
    const moved = cells.flatMap(({ cell }) =>
      cell.chips.flatMap((chip) => (chip.move ? [[chip.markId, chip.move.direction]] : [])),
    )
    expect(moved).toEqual([
      ['honour-doha-commitments.istanbul-1.not_honoured', 'back'],
      ['turn-truce-into-mechanism.istanbul-1.evaded', 'back'],
    ])
  })

  test('statuses shown that are not the coded last step, in two cells', () => {
    const expected = shown
      .filter((step) => step.step !== step.last.step)
      .map((step) => `${step.demand}:${step.round}:${step.source}:${step.step}`)
    expect(expected).toHaveLength(2)
    const chips = series.marks.filter((mark) => mark.id.split('.').length === 3)
    expect(chips.flatMap((mark) => mark.notLastStep).sort()).toEqual(expected.sort())
  })

  test('summary: an item stands in the first group that any article gives it', () => {
    const order = ['closing', 'stuck', 'ask', 'open', 'moving']
    const expected = ['doha', 'istanbul-1', 'istanbul-2'].map((round) => {
      const counts = order.map(() => 0)
      for (const [key, told] of shownCells) {
        if (!key.endsWith(`|${round}`)) continue
        const kept = told.some(isOutcome) ? told.filter(isOutcome) : told
        const first = Math.min(...kept.map((step) => order.indexOf(groupOf.get(step.status ?? '') ?? '')))
        counts[first] = (counts[first] ?? 0) + 1
      }
      return counts
    })
    expect(expected).toEqual([
      [0, 0, 0, 0, 3],
      [7, 2, 14, 2, 0],
      [2, 4, 10, 0, 0],
    ])
    expect(series.summary.map(({ groups }) => groups.map(({ squares }) => squares.length))).toEqual(expected)
    expect(series.summary.map(({ itemCount }) => itemCount)).toEqual([3, 25, 16])
  })

  test('the table holds every step, warnings included', () => {
    const key = (row: CsvRow) => `${row.demand}:${row.round}:${row.source}:${row.step}`
    const drawn = series.steps.map((row) => `${row.demand}:${row.round ?? ''}:${row.source}:${row.step}`)
    expect(drawn.sort()).toEqual(read('demand_reports').map(key).sort())
    expect(drawn).toHaveLength(111)
  })
})
