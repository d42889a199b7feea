/**
 * The chart's numbers against numbers worked out here from the CSV files with other code: this file imports a CSV
 * parser and what is under test, nothing else of the charts.
 */
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { describeDelegationChanges } from '@/components/charts/delegation-changes/describe'
import { prepareDelegationChanges } from '@/components/charts/delegation-changes/prepare'
import { english, firstRelease, optionsFrom, realDataset } from '@/tests/support/draw'
import { realPackageFolder } from '@/tests/support/read-folder'

type CsvRow = Readonly<Record<string, string>>
const read = (table: string): CsvRow[] =>
  parse(readFileSync(`${realPackageFolder}/${table}.csv`), { columns: true })

const seats = read('delegation_seats').filter((seat) => seat.role !== 'mediator')
const [first, second] = ['istanbul-1', 'istanbul-2'].map((round) =>
  seats.filter((seat) => seat.round === round),
)
const october = first ?? []
const november = second ?? []
const sides = ['pakistan', 'afghan-taliban']
const ofSide = (rows: readonly CsvRow[], side: string) => rows.filter((seat) => seat.party === side)
const personsOf = (rows: readonly CsvRow[]) =>
  new Set(rows.flatMap((seat) => (seat.person ? [seat.person] : [])))
const evidence = read('evidence').filter((row) => row.record_type === 'delegation_seat')
const sourcesOf = (rows: readonly CsvRow[]) =>
  new Set(evidence.filter((row) => rows.some((seat) => seat.id === row.record_id)).map((row) => row.source))

const series = prepareDelegationChanges(realDataset, optionsFrom(''))
const said = describeDelegationChanges(series, english, firstRelease)
const cellsOf = (side: string, index: number) =>
  series.sections.find(({ party }) => party === side)?.threads.map(({ cells }) => cells[index]) ?? []

describe('counts of the real process', () => {
  test('rounds with names, and the one without', () => {
    const named = new Set(seats.map((seat) => seat.round))
    expect([...named].sort()).toEqual(['istanbul-1', 'istanbul-2'])
    expect(series.columns.map(({ round }) => round)).toEqual(['istanbul-1', 'istanbul-2'])
    const skipped = read('rounds').filter((round) => !named.has(round.id ?? ''))
    expect(skipped.map((round) => round.id)).toEqual(['doha'])
    expect(series.skipped.map(({ round }) => round)).toEqual(skipped.map((round) => round.id))
    expect(said.deck).toContain('Nobody is named for Doha.')
  })

  test('heads of both rounds by side: none is the same', () => {
    const heads = (rows: readonly CsvRow[], side: string) =>
      ofSide(rows, side)
        .filter((seat) => seat.role === 'head')
        .map((seat) => seat.person)
    const kept = sides.filter((side) =>
      heads(november, side).some((one) => heads(october, side).includes(one)),
    )
    expect(sides.map((side) => heads(october, side).length + heads(november, side).length)).toEqual([2, 2])
    expect(kept).toEqual([])
    expect(series.finding?.heads.map(({ isSame }) => isSame)).toEqual([false, false])
    expect(said.title).toMatch(/^Each side has another head in November;/)
  })

  test('names of October that November does not have', () => {
    const counted = sides.map((side) => {
      const before = personsOf(ofSide(october, side))
      const now = personsOf(ofSide(november, side))
      return [before.size, [...before].filter((person) => !now.has(person)).length]
    })
    expect(counted).toEqual([
      [1, 1],
      [5, 2],
    ])
    // One name makes no share.
    expect(series.finding?.names.map(({ nameCount, endingCount }) => [nameCount, endingCount])).toEqual([
      counted[1],
    ])
    expect(said.title).toBe(
      'Each side has another head in November; two of five Afghan Taliban names of October are not named again',
    )
  })

  test('lines: the same person, the same body, a name that ends', () => {
    const expected = sides.map((side) => {
      const [before, now] = [ofSide(october, side), ofSide(november, side)]
      const same = [...personsOf(before)].filter((person) => personsOf(now).has(person)).length
      const bodies = before.filter((seat) => !seat.person).map((seat) => seat.institution)
      const asBody = now.filter(
        (seat) => !personsOf(before).has(seat.person ?? '') && bodies.includes(seat.institution),
      ).length
      return [same, asBody, before.length - same - asBody, now.length - same - asBody]
    })
    expect(expected).toEqual([
      [0, 1, 3, 0],
      [3, 0, 2, 1],
    ])
    const lines = (side: string, line: string) =>
      cellsOf(side, 1).filter((cell) => cell?.line === line).length
    expect(
      sides.map((side) => [
        lines(side, 'person'),
        lines(side, 'body'),
        lines(side, 'end'),
        cellsOf(side, 1).filter((cell) => cell?.step === 'first-named').length,
      ]),
    ).toEqual(expected)
    for (const [side = '', [same, body, end] = []] of [
      ['Pakistan', expected[0]],
      ['Afghan Taliban', expected[1]],
    ] as const)
      expect(said.altText).toMatch(
        new RegExp(`${side}: [^;]*; same person ${same}, same body ${body}, not named again ${end}\\.`),
      )
  })

  test('seats by side and round, as the alternative text counts them', () => {
    const counted = sides.map((side) => [ofSide(october, side).length, ofSide(november, side).length])
    expect(counted).toEqual([
      [4, 1],
      [5, 4],
    ])
    expect(
      sides.map((side) =>
        [0, 1].map((index) => cellsOf(side, index).reduce((sum, cell) => sum + (cell?.seats.length ?? 0), 0)),
      ),
    ).toEqual(counted)
    expect(said.altText).toContain('Afghan Taliban: Istanbul I (October) 5, Istanbul II (November) 4;')
  })

  test('the articles of each round: no article names both', () => {
    expect([...sourcesOf(october)].sort()).toEqual(['dawn-2025-10-27', 'five-takeaways-undated'])
    expect([...sourcesOf(november)]).toEqual(['we-news-2025-11-07'])
    expect(series.columns.map(({ sources }) => new Set(sources))).toEqual([
      sourcesOf(october),
      sourcesOf(november),
    ])
    expect(said.deck).toContain('The two lists come from different articles.')
  })

  test('the table has a row for each person and body, a mark for each seat and each ending', () => {
    const who = new Set(seats.map((seat) => `${seat.party} ${seat.person || seat.institution}`))
    expect(who.size).toBe(11)
    expect(said.table.rows).toHaveLength(who.size)
    const shown = series.marks.filter(({ absence }) => absence === null)
    expect(shown.map(({ id }) => id).sort()).toEqual(seats.map((seat) => seat.id).sort())
    const reasons = series.marks.flatMap(({ absence }) => absence?.reason ?? [])
    expect(reasons.filter((reason) => reason === 'not-named-again')).toHaveLength(5)
    expect(reasons.filter((reason) => reason === 'nobody-named')).toHaveLength(1)
  })
})
