/**
 * The chart's numbers against numbers worked out here from the CSV files with other code: this file imports a CSV
 * parser and what is under test, nothing else of the charts.
 */
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { describeDelegationComposition } from '@/components/charts/delegation-composition/describe'
import { prepareDelegationComposition } from '@/components/charts/delegation-composition/prepare'
import { english, firstRelease, optionsFrom, realDataset } from '@/tests/support/draw'
import { realPackageFolder } from '@/tests/support/read-folder'

type CsvRow = Readonly<Record<string, string>>
const read = (table: string): CsvRow[] =>
  parse(readFileSync(`${realPackageFolder}/${table}.csv`), { columns: true })

const seats = read('delegation_seats')
const atTable = seats.filter((seat) => seat.role !== 'mediator')
const evidence = read('evidence').filter((row) => row.record_type === 'delegation_seat')
const sourcesOf = (seat: CsvRow) =>
  new Set(evidence.filter((row) => row.record_id === seat.id).map((row) => row.source))
const byId = (table: string) => new Map(read(table).map((row) => [row.id, row]))
const institutions = byId('institutions')
const kindOf = (seat: CsvRow) => institutions.get(seat.institution ?? '')?.kind
const groupOf = new Map(
  read('vocabularies')
    .filter((row) => row.vocabulary === 'institution_kind')
    .map((row) => [row.code, row.group]),
)
const rounds = ['doha', 'istanbul-1', 'istanbul-2']
const sides = ['pakistan', 'afghan-taliban']

const series = prepareDelegationComposition(realDataset, optionsFrom(''))
const said = describeDelegationComposition(series, english, firstRelease)

describe('counts of the real process', () => {
  test('seats, and those that rest on a single article', () => {
    const single = atTable.filter((seat) => sourcesOf(seat).size === 1)
    expect([seats.length, atTable.length, single.length]).toEqual([20, 14, 14])
    expect([series.seatCount, series.sideSeatCount, series.singleCount]).toEqual([20, 14, 14])
    expect(new Set(atTable.map((seat) => seat.party))).toEqual(new Set(sides))
    expect(said.deck).toBe(
      `Who sat at the table, as far as five articles say. Each of the ${atTable.length} seats of the two sides rests on a single article.`,
    )
  })

  test('seats by side and round', () => {
    const expected = rounds.map((round) =>
      sides.map((party) => atTable.filter((seat) => seat.round === round && seat.party === party).length),
    )
    expect(expected).toEqual([
      [0, 0],
      [4, 5],
      [1, 4],
    ])
    expect(series.rounds.map(({ cells }) => cells.map((cell) => cell.seats.length))).toEqual(expected)
  })

  test('mediators by round, with their articles', () => {
    const expected = rounds.map((round) =>
      seats
        .filter((seat) => seat.round === round && seat.role === 'mediator')
        .map((seat) => [seat.party, sourcesOf(seat).size])
        .sort(),
    )
    expect(expected[0]).toEqual([
      ['qatar', 2],
      ['turkiye', 1],
    ])
    expect(
      series.rounds.map(({ mediators }) =>
        mediators?.seats.map(({ party, sources }) => [party, sources.length]).sort(),
      ),
    ).toEqual(expected)
  })

  test('articles that report on a round', () => {
    const expected = rounds.map((round) => read('round_reports').filter((row) => row.round === round).length)
    expect(expected).toEqual([4, 4, 2])
    expect(series.rounds.map(({ reporting }) => reporting.length)).toEqual(expected)
  })

  test('heads, and the finding that names their families', () => {
    const headed = rounds.filter((round) =>
      atTable.some((seat) => seat.round === round && seat.role === 'head'),
    )
    const last = headed.at(-1)
    const heads = atTable.filter((seat) => seat.round === last && seat.role === 'head')
    expect(heads.map((seat) => seat.party).sort()).toEqual([...sides].sort())
    expect(new Set(heads.map((seat) => groupOf.get(kindOf(seat))))).toEqual(new Set(['intelligence']))
    const told = heads.map((seat) => [...sourcesOf(seat)])
    expect(told).toEqual([['we-news-2025-11-07'], ['we-news-2025-11-07']])
    const silent = rounds.filter((round) => !atTable.some((seat) => seat.round === round))
    expect(silent).toEqual(['doha'])
    expect(series.finding.last?.column.round).toBe(last)
    expect(series.finding.silentRounds.map(({ round }) => round)).toEqual(silent)
    expect(said.title).toBe(
      'In November intelligence chiefs led both teams, We News reports; no article names anyone at Doha',
    )
  })

  test('people, bodies and people of whom no office is stated', () => {
    const persons = atTable.filter((seat) => seat.person)
    const bodies = atTable.filter((seat) => !seat.person && seat.institution)
    const bare = persons.filter((seat) => !seat.institution && !seat.title_reported)
    const expected = [persons.length, bodies.length, bare.length]
    expect(expected).toEqual([11, 3, 6])
    const drawn = series.rounds.flatMap(({ cells }) => cells.flatMap((cell) => cell.seats))
    expect([
      drawn.filter(({ shape }) => shape === 'person').length,
      drawn.filter(({ shape }) => shape === 'body').length,
      drawn.filter(({ institution }) => institution === null).length,
    ]).toEqual(expected)
  })

  test('the legend has a fill for each family that occurs, with the kinds that occur in it', () => {
    const kinds = new Map(
      read('vocabularies')
        .filter((row) => row.vocabulary === 'institution_kind')
        .toSorted((a, b) => Number(a.rank) - Number(b.rank))
        .map((row) => [row.code, row.label ?? '']),
    )
    const shown = new Set(seats.map((seat) => kindOf(seat)))
    const families = new Map<string, string[]>()
    for (const [kind, label] of kinds) {
      if (!shown.has(kind)) continue
      const family = groupOf.get(kind) ?? ''
      families.set(family, [...(families.get(family) ?? []), label])
    }
    const labels = said.legend.filter(({ swatch }) => swatch.kind === 'family').map(({ label }) => label)
    expect(labels.map((label) => label.toLowerCase())).toEqual(
      [...families.values()].map((names) => names.join(', ').toLowerCase()),
    )
    expect(labels).toHaveLength(3)
  })

  test('seats that another article leaves open', () => {
    const between = new Set(
      read('discrepancies')
        .filter((row) => row.kind === 'between_sources')
        .map((row) => row.id),
    )
    const subjects = read('discrepancy_subjects').filter((row) => between.has(row.discrepancy))
    const expected = seats
      .filter((seat) =>
        subjects
          .filter((row) => row.record_type === 'delegation_seat' && row.record_id === seat.id)
          .some(({ discrepancy }) =>
            subjects
              .filter((row) => row.discrepancy === discrepancy && row.record_type === 'claim')
              .some((claim) =>
                read('claim_reports').some(
                  (report) =>
                    report.claim === claim.record_id &&
                    report.stance !== 'affirms' &&
                    !sourcesOf(seat).has(report.source ?? ''),
                ),
              ),
          ),
      )
      .map((seat) => seat.id)
    expect(expected.sort()).toEqual(['doha-mediator-turkiye', 'istanbul-1-pakistan-khawaja-asif'])
    const drawn = series.reported.filter(({ seat }) => seat.others).map(({ seat }) => seat.id)
    expect(drawn.sort()).toEqual(expected)
  })

  test('the table has a row for each seat and article', () => {
    const expected = new Set(evidence.map((row) => `${row.record_id} ${row.source}`))
    const drawn = series.reported.map(({ seat, source }) => `${seat.id} ${source}`)
    expect(drawn.sort()).toEqual([...expected].sort())
    expect(said.table.rows).toHaveLength(expected.size)
  })

  test('every seat and every empty cell is one mark', () => {
    const empty = rounds.flatMap((round) =>
      sides
        .filter((party) => !atTable.some((seat) => seat.round === round && seat.party === party))
        .map((party) => `${round}.${party}`),
    )
    expect(series.marks.map(({ id }) => id).sort()).toEqual(
      [...seats.map((seat) => seat.id), ...empty].sort(),
    )
  })
})
