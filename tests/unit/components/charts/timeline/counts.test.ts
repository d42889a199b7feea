/**
 * The chart's numbers against numbers worked out here from the CSV files with other code: this file imports a CSV
 * parser and what is under test, nothing else of the charts.
 */
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { describeTimeline } from '@/components/charts/timeline/describe'
import { countText, reasonText, untimedTitle } from '@/components/charts/timeline/phrases'
import { prepareTimeline } from '@/components/charts/timeline/prepare'
import { english, optionsFrom, realDataset } from '@/tests/support/draw'
import { realPackageFolder } from '@/tests/support/read-folder'

type CsvRow = Readonly<Record<string, string>>
const read = (table: string): CsvRow[] =>
  parse(readFileSync(`${realPackageFolder}/${table}.csv`), { columns: true })

const events = read('events')
const reports = read('event_reports')
const sources = read('sources')
const ofPrecision = (...precisions: string[]) =>
  events.filter((row) => precisions.includes(`${row.precision}`))
const reportsOf = (event: CsvRow) => reports.filter((row) => row.event === event.id)
const datesOf = (event: CsvRow) =>
  [
    ...new Set(
      reportsOf(event)
        .filter((row) => row.value_kind === 'date')
        .map((row) => `${row.value_from}`),
    ),
  ].sort()
const idsOf = (rows: readonly { readonly id?: string }[]) => rows.map(({ id }) => `${id}`).sort()

const series = prepareTimeline(realDataset, optionsFrom(''))
const said = describeTimeline(series, english, null)
const summary = prepareTimeline(realDataset, optionsFrom('view=summary'))
const summarySaid = describeTimeline(summary, english, null)

const background = 'dialogue-since-2021'
const rivals = events.filter((event) => datesOf(event).length > 1)
const intervals = ofPrecision('interval').filter(
  (event) => datesOf(event).length < 2 && event.id !== background,
)
const onAxis = (kind: string) => series.timed.filter(({ when }) => when.kind === kind)

test('the headline counts events with a day, and the days of the one that has most', () => {
  expect([ofPrecision('day').length, events.length]).toEqual([12, 46])
  expect(rivals.map((event) => [event.id, datesOf(event)])).toEqual([
    ['october-ceasefire', ['2025-10-15', '2025-10-16', '2025-10-18', '2025-10-19']],
  ])
  for (const { title } of [said, summarySaid])
    expect(title).toBe('12 of 46 events have a day; the ceasefire has four')
})

describe('events on the axis', () => {
  test('are those with a day, with several, or with two ends of which the first is no background', () => {
    expect(
      onAxis('day')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(idsOf(ofPrecision('day')))
    expect(onAxis('rival').map(({ id }) => id)).toEqual(['october-ceasefire'])
    expect(
      onAxis('interval')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(idsOf(intervals))
    expect(series.timed).toHaveLength(22)
    expect(series.shown).toHaveLength(22)
  })

  test('have the days of the files', () => {
    for (const { id, when } of series.timed) {
      const event = events.find((row) => row.id === id) ?? {}
      const dates = datesOf(event)
      const [first, last] = dates.length > 1 ? [dates[0], dates.at(-1)] : [event.start_on, event.end_on]
      expect([when.from, when.to], id).toEqual([first, last])
    }
  })

  test('end dashed where the last day is only that of an article', () => {
    const publishedOn = (source: string) => sources.find((row) => row.id === source)?.published_latest
    const bounded = intervals.filter((event) => {
      const own = reportsOf(event)
      const isStated = own.some((row) => row.value_to === event.end_on || row.value_from === event.end_on)
      return !isStated && own.some((row) => publishedOn(`${row.source}`) === event.end_on)
    })
    expect(bounded).toHaveLength(6)
    const drawn = series.timed.filter(({ when }) => when.kind === 'interval' && when.isBounded)
    expect(drawn.map(({ id }) => id).sort()).toEqual(idsOf(bounded))
  })

  test('stand in the order of their days', () => {
    const days = series.timed.map(({ when }) => when.from)
    expect(days).toEqual(days.toSorted())
  })

  test('say how many articles report them, from two on', () => {
    for (const row of [...series.timed]) {
      const n = new Set(reports.filter(({ event }) => event === row.id).map(({ source }) => source)).size
      expect(countText(row, english), row.id).toBe(n > 1 ? `${n} articles` : '')
    }
  })
})

test('events without a usable day stand by reason, counted', () => {
  const expected = [
    ['Known only to be before the article, or before a day in it', ofPrecision('before')],
    ['Known only to be on or after a day', ofPrecision('after')],
    ['Known by the month only', ofPrecision('month')],
    ['Known by the year only', ofPrecision('year')],
    ['No day given', ofPrecision('undated')],
    ['Begins long before the talks', events.filter(({ id }) => id === background)],
  ] as const
  expect(expected.map(([, rows]) => rows.length)).toEqual([17, 1, 2, 1, 2, 1])
  expect(series.untimed.map((group) => reasonText(group, english))).toEqual(
    expected.map(([label, rows]) => `${label} (${rows.length}):`),
  )
  expect(series.untimed.map((group) => group.events.map(({ id }) => id).sort())).toEqual(
    expected.map(([, rows]) => idsOf(rows)),
  )
  expect(untimedTitle(series, english)).toBe('No usable day: 24')
})

describe('lanes', () => {
  test('the axis goes from the first day of an event to the last of an article', () => {
    const first = [...series.timed.map(({ when }) => when.from)].sort()[0]
    const last = sources
      .map((row) => `${row.published_latest}`)
      .sort()
      .at(-1)
    expect(series.axis).toEqual({ first, last })
    expect(series.axis).toEqual({ first: '2025-10-15', last: '2025-11-16' })
  })

  test('days without an article are those of CHARTS', () => {
    const isOut = (day: string) =>
      sources.some((row) => `${row.published_earliest}` <= day && day <= `${row.published_latest}`)
    const days = Array.from({ length: 33 }, (_, index) =>
      new Date(Date.UTC(2025, 9, 15 + index)).toISOString().slice(0, 10),
    )
    const first = days.findIndex(isOut)
    const without = days.slice(first).filter((day) => !isOut(day))
    expect(series.gaps).toEqual([
      { from: '2025-11-01', to: '2025-11-06' },
      { from: '2025-11-08', to: '2025-11-15' },
    ])
    const shown = series.gaps.flatMap(({ from, to }) => days.filter((day) => from <= day && day <= to))
    expect(shown).toEqual(without.filter((day) => day !== '2025-10-28'))
  })

  test('rounds have the days of the file', () => {
    expect(series.rounds.map(({ id, startOn, endOn }) => [id, startOn ?? '', endOn ?? ''])).toEqual(
      read('rounds').map((row) => [row.id, row.start_on, row.end_on]),
    )
  })
})

test('the deck of a summary counts what has no row', () => {
  expect(summary.shown).toHaveLength(12 + 1)
  expect(summarySaid.deck).toBe(
    `What these five articles report, by day, and how firmly the day is given. ${intervals.length} more fall within some days. 24 have no usable day.`,
  )
})

test('the alternative text counts how firmly events are dated', () => {
  expect(said.altText).toContain(
    `Events with one day 12, with several days ${rivals.length}, within some days ${intervals.length}, without a usable day 24.`,
  )
})

test('the table has a row for each account', () => {
  const column = (key: string) => said.table.columns.findIndex((one) => one.key === key)
  const told = said.table.rows.map((row) => `${row[column('event')]} ${row[column('account')]}`)
  expect(told.sort()).toEqual(reports.map((row) => `${row.event} ${row.version}`).sort())
  expect(told).toHaveLength(66)
})

test('a filter counts anew', () => {
  const left = reports.filter((row) => row.source !== 'dawn-2025-10-27')
  const ids = new Set(left.map((row) => row.event))
  const filtered = prepareTimeline(realDataset, optionsFrom('source=-dawn-2025-10-27'))
  const { title } = describeTimeline(filtered, english, null)
  const days = [...ids].filter((id) => {
    const event = events.find((row) => row.id === id) ?? {}
    const own = left.filter((row) => row.event === id)
    const dates = new Set(own.filter((row) => row.value_kind === 'date').map((row) => row.value_from))
    return own.length === reportsOf(event).length ? event.precision === 'day' : dates.size === 1
  })
  expect(ids.size).toBeLessThan(46)
  expect(title).toBe(
    `${['', '', '', '', '', '', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'][days.length]} of ${ids.size} events have a day; the ceasefire has three`,
  )
})
