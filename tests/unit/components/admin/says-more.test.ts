import { expect, test } from 'vitest'
import { saysMore } from '@/components/admin/desk/says-more'

test.each([
  ['The truce holds', 'The truce holds.', false],
  ['Truce: the guns are silent', 'the guns are silent, truce', false],
  ['Yaqoob led the team', 'The team led Yakub.', false],
  ['Truce held', 'Truce not held.', true],
  ['Trade worth six billion', 'Trade worth 7 six billion', true],
  ['آتش‌بس', 'آتش‌بس', false],
  ['A truce', '', false],
])('to “%s” “%s” adds words: %s', (name, wording, isMore) => {
  expect(saysMore(wording, name)).toBe(isMore)
})
