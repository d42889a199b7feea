import { expect, test } from 'vitest'
import { findDay, readDay } from '@/dataset/articles/read-day'

test.each([
  '9 November 2025',
  '9th of November 2025',
  '9 Nov. 2025',
  '09 nov, 2025',
  'November 9, 2025',
  'Nov 9th 2025',
  'Sunday, 9 November 2025',
  'Sun Nov 09 2025',
  '09.11.2025',
  '9.11.2025',
  '2025-11-09',
  ' 2025-11-09T14:30:00Z ',
])('“%s” is a day', (written) => {
  expect(readDay(written)).toBe('2025-11-09')
})

test('a number above twelve says which of two is the day', () => {
  expect([readDay('25/12/2025'), readDay('12/25/2025')]).toEqual(['2025-12-25', '2025-12-25'])
})

test.each([
  '',
  '03/04/2025',
  '30 February 2025',
  '9 November 202',
  '9 November',
  '09.13.2025',
  '1.2.3.2025',
  'since 9 November 2025',
  '9 and 10 November 2025',
  '9 November 20256',
])('“%s” is none', (written) => {
  expect(readDay(written)).toBeUndefined()
})

test('the first day of a line is found, with what stands around it', () => {
  expect(findDay('Published 9 November 2025, updated 10.11.2025')).toEqual({
    day: '2025-11-09',
    before: 'Published ',
    behind: ', updated 10.11.2025',
  })
})
