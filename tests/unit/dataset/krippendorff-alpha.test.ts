import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alphaNominal, alphaOrdinal } from '@/dataset/krippendorff-alpha'

/**
 * Four observers, twelve units, 0 for a missing value; from K. Krippendorff, "Computing Krippendorff's
 * Alpha-Reliability" (2011), section C, which gives nominal 0.743 and ordinal 0.815.
 */
const observers = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3],
  [0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0],
]
const units = Array.from({ length: 12 }, (_, unit) =>
  observers.map((values) => values[unit] ?? 0).filter((value) => value > 0),
)

const arbitraryUnits = fc.array(fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 4 }), { maxLength: 12 })
const nominal = (values: readonly (readonly number[])[]) =>
  alphaNominal(values.map((unit) => unit.map(String)))
const both = { nominal, ordinal: alphaOrdinal }

describe('the example of Krippendorff 2011', () => {
  test('nominal and ordinal', () => {
    expect(nominal(units)).toBeCloseTo(0.743, 3)
    expect(alphaOrdinal(units)).toBeCloseTo(0.815, 3)
  })

  test('a unit with one value alone changes nothing', () => {
    expect(units.filter((unit) => unit.length === 1)).toHaveLength(1)
    const pairable = units.filter((unit) => unit.length > 1)
    expect(nominal(pairable)).toBe(nominal(units))
    expect(alphaOrdinal(pairable)).toBe(alphaOrdinal(units))
  })
})

test('a near miss on a scale weighs less than a far one, and equal ranks are one value', () => {
  const near = [
    [1, 2],
    [1, 1],
    [2, 2],
    [3, 3],
  ]
  const far = [
    [1, 3],
    [1, 1],
    [2, 2],
    [3, 3],
  ]
  expect(nominal(near)).toBeCloseTo(nominal(far) ?? Number.NaN, 12)
  expect(alphaOrdinal(near)).toBeGreaterThan(alphaOrdinal(far) ?? 1)
  // By hand: 3 of rank 0 and 5 of rank 1, two observed unlike pairs of 8 values: 1 - 2 * 7 / (2 * 15).
  expect(
    alphaOrdinal([
      [0, 0],
      [0, 1],
      [1, 1],
      [1, 1],
    ]),
  ).toBeCloseTo(1 - (2 * 7) / (2 * 15), 12)
})

describe.each(Object.entries(both))('%s alpha', (_, alpha) => {
  test('needs values that vary', () => {
    expect(alpha([])).toBeNull()
    expect(alpha([[1], [2], [3]])).toBeNull()
    expect(
      alpha([
        [2, 2],
        [2, 2, 2],
      ]),
    ).toBeNull()
  })

  test('is 1 where all coders agree and the values vary', () => {
    const agreed = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 2, max: 4 })))
    fc.assert(
      fc.property(agreed, (pairs) => {
        const alike = pairs.map(([value, coders]) => Array.from({ length: coders }, () => value))
        const isVaried = new Set(pairs.map(([value]) => value)).size > 1
        expect(alpha(alike)).toBe(isVaried ? 1 : null)
      }),
    )
  })

  test('does not depend on the order of coders or units, and is never above 1', () => {
    fc.assert(
      fc.property(arbitraryUnits, (values) => {
        const found = alpha(values)
        const turned = alpha(values.map((unit) => unit.toReversed()).toReversed())
        if (found === null) expect(turned).toBeNull()
        else {
          expect(turned).toBeCloseTo(found, 10)
          expect(found).toBeLessThanOrEqual(1)
        }
      }),
    )
  })
})

test('with two values ordinal and nominal are the same', () => {
  const twoValued = fc.array(fc.array(fc.integer({ min: 1, max: 2 }), { maxLength: 4 }), { maxLength: 12 })
  fc.assert(
    fc.property(twoValued, (values) => {
      const found = nominal(values)
      if (found === null) expect(alphaOrdinal(values)).toBeNull()
      else expect(alphaOrdinal(values)).toBeCloseTo(found, 10)
    }),
  )
})
