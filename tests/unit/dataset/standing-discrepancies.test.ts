import { expect, test } from 'vitest'
import type { Rows } from '@/dataset/dataset'
import { standingDiscrepancies } from '@/dataset/standing-discrepancies'
import type { Row } from '@/dataset/tables'
import { realDataset } from '@/tests/support/draw'

type Value = Partial<Row<'discrepancy_positions'>>
const days = (from: string): Value => ({ value_kind: 'date', value_from: from })

/** Whether a discrepancy with these positions, by article, stands when these articles are read. */
function isStanding(
  kind: Row<'discrepancies'>['kind'],
  positions: readonly (readonly [source: string, position: string, value?: Value])[],
  sources: readonly string[],
): boolean {
  const discrepancies = [{ id: 'd', title: 'D', kind, severity: 'soft' as const, summary: 'S', note: null }]
  const empty = { value_from: null, value_to: null, value_number: null, value_unit: null }
  const discrepancy_positions = positions.map(([source, position, value], index) => ({
    discrepancy: 'd',
    source,
    position_no: index + 1,
    position,
    value_kind: 'words' as const,
    ...empty,
    ...value,
  }))
  const rows: Rows = { ...realDataset.rows, discrepancies, discrepancy_positions }
  return standingDiscrepancies(rows, new Set(sources)).length === 1
}

test('two articles that differ', () => {
  const positions = [
    ['a', 'One'],
    ['b', 'Two'],
    ['c', 'One'],
  ] as const
  expect(isStanding('between_sources', positions, ['a', 'b'])).toBe(true)
  expect(isStanding('between_sources', positions, ['a', 'c'])).toBe(false)
  expect(isStanding('between_sources', positions, ['b'])).toBe(false)
  expect(isStanding('between_sources', positions, [])).toBe(false)
})

test('the same value in other words is no difference, other values in the same words are one', () => {
  const positions = [
    ['a', 'Sunday', days('2031-01-05')],
    ['b', '5 January', days('2031-01-05')],
    ['c', 'Sunday', days('2031-01-12')],
  ] as const
  expect(isStanding('naming', positions, ['a', 'b'])).toBe(false)
  expect(isStanding('naming', positions, ['a', 'c'])).toBe(true)
})

test('words and a value differ', () => {
  const positions = [
    ['a', 'Two', { value_kind: 'number', value_number: 2 }],
    ['b', 'Several'],
    ['c', 'Two'],
  ] as const
  expect(isStanding('attribution', positions, ['a', 'b'])).toBe(true)
})

test('one article that differs in itself does not stand for a difference between articles', () => {
  const positions = [
    ['a', '15 October', days('2031-10-15')],
    ['a', '16 October', days('2031-10-16')],
    ['b', '19 October', days('2031-10-19')],
  ] as const
  expect(isStanding('between_sources', positions, ['a'])).toBe(false)
  expect(isStanding('different_time', positions, ['a'])).toBe(true)
})

test('a difference of one position alone stands with its article', () => {
  expect(isStanding('naming', [['a', 'Five labels']], ['a'])).toBe(true)
  expect(isStanding('naming', [['a', 'Five labels']], ['b'])).toBe(false)
})

test('one that no article takes a position on does not stand', () => {
  expect(isStanding('between_sources', [], ['a'])).toBe(false)
})

test('in the real talks, one point in two articles is a difference only when nine are reported', () => {
  const stands = (...sources: string[]) =>
    standingDiscrepancies(realDataset.rows, new Set(sources)).some(({ id }) => id === 'agenda-points')
  expect(stands('south-asia-times-2025-10-29', 'five-takeaways-undated')).toBe(false)
  expect(stands('south-asia-times-2025-10-29', 'we-news-2025-11-07')).toBe(true)
})
