import { expect, test } from 'vitest'
import { describeLeft } from '@/components/admin/account/recovery-codes-left'

test.each([
  [10, '10 of 10 recovery codes are left.'],
  [3, '3 of 10 recovery codes are left.'],
  [2, 'Only 2 of 10 recovery codes are left. Make new ones before you need them.'],
  [1, 'Only 1 of 10 recovery codes is left. Make new ones before you need them.'],
  [0, 'No recovery code is left. Make new ones now: without your phone you could not log in.'],
])('%d', (left, text) => {
  expect(describeLeft(left, 10)).toBe(text)
})
