import { expect, test } from 'vitest'
import { readUid } from '@/dataset/record-uid'

test('a uid is a whole number from 1 that can be counted with', () => {
  expect(['1', '42', '9007199254740991'].map(readUid)).toEqual([1, 42, 9007199254740991])
})

test.each(['', 'abc', '0', '-1', '1.5', '1e3', '0x10', ' 7', '07', '9007199254740992', '9'.repeat(400)])(
  '“%s” is none',
  (text) => {
    expect(readUid(text)).toBeUndefined()
  },
)
