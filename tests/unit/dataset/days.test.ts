import { expect, test } from 'vitest'
import { countDays, shiftDay } from '@/dataset/days'

test('counts and shifts days over the end of a month and a leap day', () => {
  expect(countDays('2031-02-27', '2031-03-02')).toBe(4)
  expect(countDays('2032-02-28', '2032-03-01')).toBe(3)
  expect(countDays('2032-03-01', '2032-03-01')).toBe(1)
  expect(shiftDay('2032-03-01', -1)).toBe('2032-02-29')
})
