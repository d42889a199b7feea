import { expect, test } from 'vitest'
import { rowsWith } from '@/dataset/rows-with'

const rows = [
  { id: 'a', round: 'i' },
  { id: 'b', round: null },
  { id: 'c', round: 'i' },
]

test('finds the rows that hold a value, in their order', () => {
  expect(rowsWith(rows, 'round', 'i').map(({ id }) => id)).toEqual(['a', 'c'])
  expect(rowsWith(rows, 'round', null).map(({ id }) => id)).toEqual(['b'])
  expect(rowsWith(rows, 'round', 'ii')).toEqual([])
  expect(rowsWith(rows, 'id', 'c')).toEqual([rows[2]])
})

test('another table of the same shape is another table', () => {
  expect(rowsWith([{ id: 'x', round: 'i' }], 'round', 'i').map(({ id }) => id)).toEqual(['x'])
})
