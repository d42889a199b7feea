import { expect, test } from 'vitest'
import { findFollowing } from '@/components/admin/desk/find-following'

test.each([
  ['behind the place', [1, 2, 3, 4], 0, 2],
  ['from the end on to the first', [1, 2, 3, 5], 2, 2],
  ['the place itself last', [1, 2, 3], 1, 2],
  ['from the first where there is no place', [2, 4], -1, 2],
  ['none', [1, 3], 0, undefined],
  ['none of none', [], -1, undefined],
])('%s', (_what, numbers, place, found) => {
  expect(findFollowing(numbers, place, (number) => number % 2 === 0)).toBe(found)
})
