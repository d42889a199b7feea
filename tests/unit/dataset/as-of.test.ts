import { describe, expect, test } from 'vitest'
import { publishedBy } from '@/dataset/as-of'
import type { Dataset } from '@/dataset/dataset'
import { validateDataset } from '@/dataset/validate-dataset'
import { withRows } from '@/tests/support/datasets'
import { inventedDataset, realDataset } from '@/tests/support/draw'

const undated = 'five-takeaways-undated'
const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id)
/** Tables that say how the articles are read, not what they report. */
const frame = ['parties', 'institutions', 'vocabularies', 'outside_documents']

/** Every day from the one before the first article to the one after the last. */
function daysAround({ rows }: Dataset): readonly string[] {
  const days = rows.sources
    .flatMap((source) => [source.published_earliest, source.published_latest])
    .map((day) => Date.parse(day))
  const [from, to] = [Math.min(...days) - dayMs, Math.max(...days) + dayMs]
  return Array.from({ length: (to - from) / dayMs + 1 }, (_, index) => isoDay(from + index * dayMs))
}
const dayMs = 86_400_000
const isoDay = (ms: number) => new Date(ms).toISOString().slice(0, 10)

describe('the real talks by 28 October 2025', () => {
  const { rows, asOf } = publishedBy(realDataset, '2025-10-28')

  test('one article is surely out, and one possibly', () => {
    expect(idsOf(rows.sources)).toEqual(['dawn-2025-10-27'])
    expect(asOf?.day).toBe('2025-10-28')
    expect(idsOf(asOf?.possiblyPublished ?? [])).toEqual([undated])
  })

  test('what it reports is there', () => {
    const cells = new Set(rows.demand_reports.map(({ demand, round }) => `${demand} ${round}`))
    expect(cells.size).toBe(9)
    expect(rows.claim_reports).toHaveLength(27)
    const sides = new Set(rows.parties.filter(({ role }) => role === 'party').map(({ id }) => id))
    expect(rows.delegation_seats.filter(({ party }) => sides.has(party))).toHaveLength(8)
    const ceasefire = rows.event_reports.filter(({ event }) => event === 'october-ceasefire')
    expect(ceasefire.map(({ value_from }) => value_from)).toEqual(['2025-10-19'])
  })

  test('what was written with later articles in hand is not', () => {
    const noteOf = (table: readonly { readonly id: string; readonly note: string | null }[], id: string) =>
      table.find((row) => row.id === id)?.note
    expect(rows.rounds.map(({ start_on, end_on, note }) => [start_on, end_on, note])).toEqual([
      [null, null, null],
      [null, null, null],
    ])
    expect(noteOf(rows.demands, 'act-against-ttp-sanctuaries')).toBeNull()
    expect(noteOf(rows.delegation_seats, 'doha-mediator-qatar')).toBeNull()
    // Dawn alone has him.
    expect(noteOf(rows.delegation_seats, 'istanbul-1-afghan-anas-haqqani')).toMatch(/given as examples/)
  })

  test('what others report is not', () => {
    expect(rows.delegation_seats.map(({ person }) => person)).not.toContain('khawaja-asif')
    expect(idsOf(rows.rounds).sort()).toEqual(['doha', 'istanbul-1'])
    expect(idsOf(rows.discrepancies)).not.toContain('ceasefire-date')
  })
})

test('an article of unknown date counts from its latest day, and until then from its earliest as possible', () => {
  const possible = (day: string) => idsOf(publishedBy(realDataset, day).asOf?.possiblyPublished ?? [])
  const read = (day: string) => idsOf(publishedBy(realDataset, day).rows.sources).includes(undated)
  expect(['2025-10-26', '2025-10-27', '2025-10-30', '2025-10-31'].map((day) => possible(day).length)).toEqual(
    [0, 1, 1, 0],
  )
  expect(['2025-10-30', '2025-10-31'].map(read)).toEqual([false, true])
})

describe.each([
  ['real', realDataset],
  ['invented', inventedDataset],
])('the %s package', (_, dataset) => {
  const days = daysAround(dataset)

  test('is valid on every day', () => {
    expect(days.length).toBeGreaterThan(20)
    for (const day of days) expect.soft(validateDataset(publishedBy(dataset, day)), day).toEqual([])
  })

  test('is empty before all articles, but for the frame in which they are read', () => {
    const filled = Object.entries(publishedBy(dataset, days[0] ?? '').rows).filter(
      ([, rows]) => rows.length > 0,
    )
    expect(filled.map(([table]) => table).sort()).toEqual([...frame].sort())
  })

  test('is whole after all articles', () => {
    const { rows, asOf } = publishedBy(dataset, days.at(-1) ?? '')
    expect(rows).toEqual(dataset.rows)
    expect(asOf?.possiblyPublished).toEqual([])
  })
})

test('a record that rests on no article is there once all are read, and not before', () => {
  const bare = withRows(realDataset, 'evidence', (rows) =>
    rows.filter(({ record_id }) => record_id !== 'doha-mediator-qatar'),
  )
  const isThere = (day: string) =>
    idsOf(publishedBy(bare, day).rows.delegation_seats).includes('doha-mediator-qatar')
  expect(['2025-11-15', '2025-11-16'].map(isThere)).toEqual([false, true])
})

describe('what is kept for the next question', () => {
  const dataset: Dataset = { ...realDataset }

  test('the same day gives the same object; days with the same articles share their rows', () => {
    const first = publishedBy(dataset, '2025-11-08')
    expect(publishedBy(dataset, '2025-11-08')).toBe(first)
    const later = publishedBy(dataset, '2025-11-09')
    expect(later.asOf?.day).toBe('2025-11-09')
    expect(later.rows).toBe(first.rows)
    expect(publishedBy(dataset, '2025-11-16').rows).not.toBe(first.rows)
  })

  test('a day that was asked for long ago is forgotten, its rows are not', () => {
    const first = publishedBy(dataset, '2024-01-01')
    for (const index of Array.from({ length: 100 }).keys())
      publishedBy(dataset, isoDay(Date.parse('2024-02-01') + index * dayMs))
    const again = publishedBy(dataset, '2024-01-01')
    expect(again).not.toBe(first)
    expect(again).toEqual(first)
    expect(again.rows).toBe(first.rows)
  })

  test('two datasets never share an answer', () => {
    const other = withRows(realDataset, 'sources', ([first, ...rest]) => (first ? [first] : rest))
    expect(publishedBy(other, '2025-12-01').rows.sources).toHaveLength(1)
    expect(publishedBy(dataset, '2025-12-01').rows.sources).toHaveLength(5)
  })
})

describe('what is refused', () => {
  test.each(['', 'yesterday', '2025-10', '2025-10-28T00:00:00Z'])('"%s" is no day', (day) => {
    expect(() => publishedBy(realDataset, day)).toThrow(`asOf: "${day}" is no day as YYYY-MM-DD`)
  })

  test('a dataset that was cut already', () => {
    const cut = publishedBy(realDataset, '2025-10-28')
    expect(() => publishedBy(cut, '2025-10-30')).toThrow('pak-afg-2025 is cut at 2025-10-28')
  })
})
