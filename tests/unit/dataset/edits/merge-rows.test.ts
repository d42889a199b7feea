import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeRows } from '@/dataset/edits/merge-rows'

const base = { a: 1, b: 'b', c: null, d: true }

test('what only one of two changed is taken from them', () => {
  const merged = mergeRows(base, { ...base, a: 2 }, { ...base, b: 'other' })
  expect(merged).toEqual({ row: { ...base, a: 2, b: 'other' }, conflicts: [], taken: ['b'] })
})

test('what both changed differently is a conflict, and what both changed alike is none', () => {
  const merged = mergeRows(base, { ...base, a: 2, c: 'x' }, { ...base, a: 3, c: 'x' })
  expect(merged).toEqual({ row: { ...base, a: 2, c: 'x' }, conflicts: ['a'], taken: [] })
})

test('every cell is one of the two, and without conflicts it does not matter who was first', () => {
  const row = fc.record({ a: fc.nat({ max: 2 }), b: fc.nat({ max: 2 }), c: fc.nat({ max: 2 }) })
  fc.assert(
    fc.property(row, row, row, (first, mine, theirs) => {
      const { row: merged, conflicts } = mergeRows(first, mine, theirs)
      for (const column of ['a', 'b', 'c'] as const)
        expect([mine[column], theirs[column]]).toContain(merged[column])
      if (conflicts.length === 0) expect(mergeRows(first, theirs, mine).row).toEqual(merged)
    }),
  )
})
