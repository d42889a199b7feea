import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cohenKappa } from '@/dataset/cohen-kappa'

const arbitraryPairs = fc.array(fc.tuple(fc.constantFrom('x', 'y', 'z'), fc.constantFrom('x', 'y', 'z')))

/** The pairs of a table of counts, rows for the first coder and columns for the second. */
const pairsOf = (table: readonly (readonly number[])[]) =>
  table.flatMap((row, first) =>
    row.flatMap((count, second) =>
      Array.from({ length: count }, () => [String(first), String(second)] as const),
    ),
  )

test('the worked example of Cohen 1960: 0.70 observed, 0.41 by chance', () => {
  const pairs = pairsOf([
    [88, 14, 18],
    [10, 40, 10],
    [2, 6, 12],
  ])
  expect(pairs).toHaveLength(200)
  expect(cohenKappa(pairs)).toBeCloseTo((0.7 - 0.41) / (1 - 0.41), 12)
})

test('agreement as by chance is 0, agreement in nothing is below', () => {
  expect(
    cohenKappa(
      pairsOf([
        [1, 1],
        [1, 1],
      ]),
    ),
  ).toBe(0)
  expect(
    cohenKappa(
      pairsOf([
        [0, 1],
        [1, 0],
      ]),
    ),
  ).toBe(-1)
})

test('without units, or with one value throughout, it is undefined', () => {
  expect(cohenKappa([])).toBeNull()
  expect(cohenKappa(pairsOf([[9]]))).toBeNull()
})

test('it is the same with the coders exchanged, and never above 1', () => {
  fc.assert(
    fc.property(arbitraryPairs, (pairs) => {
      const kappa = cohenKappa(pairs)
      expect(cohenKappa(pairs.map(([first, second]) => [second, first] as const))).toBe(kappa)
      expect(kappa ?? 1).toBeLessThanOrEqual(1)
    }),
  )
})

test('equal coders give 1, or nothing where they use one value', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('x', 'y', 'z'), { minLength: 1 }), (values) => {
      const kappa = cohenKappa(values.map((value) => [value, value] as const))
      expect(kappa).toBe(new Set(values).size === 1 ? null : 1)
    }),
  )
})
