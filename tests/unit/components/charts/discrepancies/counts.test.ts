/**
 * The chart's numbers against numbers worked out here from the CSV files with other code: this file imports a CSV
 * parser and what is under test, nothing else of the charts.
 */
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { describeDiscrepancies } from '@/components/charts/discrepancies/describe'
import { kindTitle, severityTitle } from '@/components/charts/discrepancies/phrases'
import { prepareDiscrepancies } from '@/components/charts/discrepancies/prepare'
import { english, optionsFrom, realDataset } from '@/tests/support/draw'
import { realPackageFolder } from '@/tests/support/read-folder'

type CsvRow = Readonly<Record<string, string>>
const read = (table: string): CsvRow[] =>
  parse(readFileSync(`${realPackageFolder}/${table}.csv`), { columns: true })

const discrepancies = read('discrepancies')
const positions = read('discrepancy_positions')
const ofSeverity = (severity: string) => discrepancies.filter((row) => row.severity === severity)
const idsOf = (rows: readonly CsvRow[]) => rows.map(({ id }) => `${id}`).sort()

const series = prepareDiscrepancies(realDataset, optionsFrom(''))
const said = describeDiscrepancies(series, english, null)
const summary = prepareDiscrepancies(realDataset, optionsFrom('view=summary'))
const summarySaid = describeDiscrepancies(summary, english, null)

describe('the headline', () => {
  test('counts what cannot both be right, and the others', () => {
    expect([ofSeverity('hard').length, discrepancies.length, ofSeverity('soft').length]).toEqual([5, 60, 55])
    for (const { title } of [said, summarySaid])
      expect(title).toBe(
        'Five of 60 differences cannot both be right; the other 55 differ by time, scope or wording',
      )
  })
})

describe('rows', () => {
  test('stand for every difference, once', () => {
    expect(series.hard.map(({ id }) => id).sort()).toEqual(idsOf(ofSeverity('hard')))
    const soft = series.soft.flatMap(({ differences }) => differences.map(({ id }) => id))
    expect(soft.sort()).toEqual(idsOf(ofSeverity('soft')))
  })

  test('have every position of the files, in its own words', () => {
    const drawn = [...series.hard, ...series.soft.flatMap(({ differences }) => differences)].flatMap((one) =>
      one.positions.map(({ source, text }) => `${one.id} ${source} ${text}`),
    )
    expect(drawn.sort()).toEqual(
      positions.map((row) => `${row.discrepancy} ${row.source} ${row.position}`).sort(),
    )
    expect(drawn).toHaveLength(149)
  })

  test('fold by kind, counted', () => {
    const counted = (kind: string) => ofSeverity('soft').filter((row) => row.kind === kind).length
    const kinds = ['between_sources', 'different_time', 'attribution', 'within_source', 'naming']
    expect(kinds.map(counted)).toEqual([12, 9, 3, 20, 11])
    expect(series.soft.map((group) => kindTitle(series, group, english))).toEqual(
      ['Between articles', 'Different time or round', 'Attribution', 'Within one article', 'Naming'].map(
        (label, index) => `${label} (${counted(kinds[index] ?? '')})`,
      ),
    )
    expect(severityTitle(series, 'hard', english)).toBe(`Cannot both be right: ${ofSeverity('hard').length}`)
    expect(severityTitle(series, 'soft', english)).toBe(`Could both be right: ${ofSeverity('soft').length}`)
  })

  test('stand on an axis of days where two positions or more are days', () => {
    const dated = ofSeverity('hard').filter(
      ({ id }) => positions.filter((row) => row.discrepancy === id && row.value_kind === 'date').length > 1,
    )
    expect(
      series.hard
        .filter(({ axis }) => axis?.kind === 'days')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(idsOf(dated))
    expect(dated).toHaveLength(2)
    for (const { axis, positions: own } of series.hard)
      if (axis) expect(own.every(({ value }) => value !== null)).toBe(true)
  })
})

test('the table has a row for each position, with its typed value', () => {
  const column = (key: string) => said.table.columns.findIndex((one) => one.key === key)
  const keys = ['discrepancy', 'positionNo', 'from', 'to', 'number'] as const
  const told = said.table.rows.map((row) => keys.map((key) => String(row[column(key)] ?? '')).join(' '))
  expect(told.sort()).toEqual(
    positions
      .map((row) =>
        [row.discrepancy, row.position_no, row.value_from, row.value_to, row.value_number].join(' '),
      )
      .sort(),
  )
})

test('the alternative text tells the positions of what cannot both be right, and counts the others', () => {
  for (const { id } of ofSeverity('hard'))
    for (const row of positions.filter(({ discrepancy }) => discrepancy === id))
      expect(said.altText).toContain(`${row.position}`)
  expect(said.altText).toContain('Could both be right: 55: Between articles (12)')
})

test('the summary shows what cannot both be right and nothing else', () => {
  const ids = new Set(idsOf(ofSeverity('hard')))
  expect(summary.marks).toHaveLength(
    ids.size + positions.filter(({ discrepancy }) => ids.has(`${discrepancy}`)).length,
  )
})

describe('a filter counts anew', () => {
  test('without one article', () => {
    const source = 'news-on-sunday-2025-11-16'
    const left = positions.filter((row) => row.source !== source)
    // Worked out by hand: what still has two articles, or two accounts in one where its kind is no other.
    const standing = discrepancies.filter(({ id, kind }) => {
      const own = left.filter((row) => row.discrepancy === id)
      const all = positions.filter((row) => row.discrepancy === id)
      if (own.length === 0) return false
      if (own.length === all.length) return true
      const accounts = new Set(
        own.map((row) =>
          row.value_kind === 'words'
            ? row.position
            : [row.value_kind, row.value_from, row.value_to, row.value_number, row.value_unit].join(),
        ),
      )
      return (
        accounts.size > 1 && (kind !== 'between_sources' || new Set(own.map((row) => row.source)).size > 1)
      )
    })
    const hard = standing.filter(({ severity }) => severity === 'hard').length
    const filtered = prepareDiscrepancies(realDataset, optionsFrom(`source=-${source}`))
    const { title, filter } = describeDiscrepancies(filtered, english, null)
    expect(standing.length).toBeLessThan(60)
    expect(title).toBe(
      `Five of ${standing.length} differences cannot both be right; the other ${standing.length - hard} differ by time, scope or wording`,
    )
    expect(hard).toBe(5)
    expect(filter).toBe(
      `Left out: News on Sunday. ${60 - standing.length} differences of which one side is left out are not shown.`,
    )
  })
})
