import { expect, test, vi } from 'vitest'
import { lazily, lazyRecord } from '@/components/charts/lazily'

test('a value is made when it is asked for, once, also where it is undefined', () => {
  const make = vi.fn(() => undefined)
  const get = lazily(make)
  expect(make).not.toHaveBeenCalled()
  get()
  get()
  expect(make).toHaveBeenCalledTimes(1)
})

test('a lazy record is read like any other', () => {
  const make = vi.fn((key: string) => (key === 'a' || key === 'b' ? key.toUpperCase() : undefined))
  const listKeys = vi.fn(() => ['a', 'b'])
  const record = lazyRecord(listKeys, make)
  expect(record.a).toBe('A')
  expect(record.z).toBeUndefined()
  expect('b' in record).toBe(true)
  expect('z' in record).toBe(false)
  expect(listKeys).not.toHaveBeenCalled()
  expect(Object.entries(record)).toEqual([
    ['a', 'A'],
    ['b', 'B'],
  ])
  expect({ ...record }).toEqual({ a: 'A', b: 'B' })
  expect(make.mock.calls.filter(([key]) => key === 'a')).toHaveLength(1)
})
