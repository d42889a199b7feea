import { expect, test } from 'vitest'
import { createWords } from '@/components/charts/words'
import messages from '@/messages/en.json'
import { english } from '@/tests/support/draw'

test('days say once what both have in common', () => {
  expect(english.days('2025-10-27', '2025-10-31')).toBe('27 to 31 October 2025')
  expect(english.days('2025-10-27', '2025-11-16')).toBe('27 October to 16 November 2025')
  expect(english.days('2025-12-30', '2026-01-02')).toBe('30 December 2025 to 2 January 2026')
  expect(english.days('2025-10-27', '2025-10-27')).toBe('27 October 2025')
})

test('what is no day is an error', () => {
  expect(() => english.day('2025-13-01')).toThrow('"2025-13-01" is not a day')
})

test('numbers are written as the language writes them', () => {
  const arabic = createWords('ar-EG', messages)
  expect(english.number(1200)).toBe('1,200')
  expect(english.t('pages.rows', { first: 1, last: 60, total: 3000 })).toBe('Rows 1 to 60 of 3,000')
  expect(arabic.number(1200)).toBe('١٬٢٠٠')
  expect(arabic.t('pages.rows', { first: 1, last: 60, total: 3000 })).toBe('Rows ١ to ٦٠ of ٣٬٠٠٠')
})
