import { describe, expect, test } from 'vitest'
import { placeDays, spanDays, tickDays } from '@/components/charts/day-axis'
import { shiftDay } from '@/dataset/days'
import { english } from '@/tests/support/draw'

const labels = (first: string, last: string) => tickDays({ first, last }, english).map(({ label }) => label)

describe('an axis', () => {
  test('spans its first and last day', () => {
    expect(spanDays(['2031-03-02', '2030-12-31', '2031-01-05'])).toEqual({
      first: '2030-12-31',
      last: '2031-03-02',
    })
    expect(spanDays([])).toBeNull()
  })

  test('gives every day the same width', () => {
    const { startOf, middleOf, endOf } = placeDays({ first: '2031-02-27', last: '2031-03-02' })
    expect([startOf('2031-02-27'), middleOf('2031-02-28'), endOf('2031-02-28'), endOf('2031-03-02')]).toEqual(
      [0, 0.375, 0.5, 1],
    )
  })
})

describe('labels', () => {
  test.each([
    ['one day', '2031-03-02', '2031-03-02', ['2 Mar']],
    ['a few days', '2025-10-15', '2025-10-19', ['15 Oct', '16', '17', '18', '19']],
    ['weeks', '2025-10-15', '2025-11-16', ['19 Oct', '26 Oct', '2 Nov', '9 Nov', '16 Nov']],
    ['days of two years', '2030-12-29', '2031-01-02', ['30 Dec 2030', '1 Jan 2031']],
    ['months of two years', '2030-09-10', '2031-03-20', ['Oct 2030', 'Jan 2031']],
    ['ten years', '2021-04-05', '2031-11-30', ['2022', '2024', '2026', '2028', '2030']],
  ])('of %s', (_, first, last, expected) => {
    expect(labels(first, last)).toEqual(expected)
  })

  test('are never so many that they cannot be read, and stand on the axis', () => {
    for (let days = 0; days < 4000; days += 37) {
      const ticks = tickDays({ first: '2031-03-02', last: shiftDay('2031-03-02', days) }, english)
      expect(ticks.length).toBeGreaterThan(0)
      expect(ticks.length).toBeLessThanOrEqual(6)
      for (const { share } of ticks) {
        expect(share).toBeGreaterThan(0)
        expect(share).toBeLessThan(1)
      }
    }
  })
})
