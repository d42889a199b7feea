/**
 * Krippendorff's alpha for any number of coders and missing values. A unit is the list of values that coders gave it,
 * in any order; a coder who gave none is left out, and a unit with one value alone counts for nothing.
 * Null where the values of all units do not vary: nothing then tells agreement from chance.
 * Source: K. Krippendorff, Content Analysis: An Introduction to Its Methodology (4th ed., Sage 2019), chapter 12.
 */
import { countValues } from './count-values'

/** Alpha for values that are the same or not. */
export function alphaNominal(units: readonly (readonly string[])[]): number | null {
  return computeAlpha(units, () => () => 1)
}

/** Alpha for ranks: two values are the further apart, the more values lie between them. Equal ranks are one value. */
export function alphaOrdinal(units: readonly (readonly number[])[]): number | null {
  return computeAlpha(units, (counts) => {
    const inOrder = [...counts].sort(([a], [b]) => a - b)
    return (a, b) => {
      const [low, high] = a < b ? [a, b] : [b, a]
      let between = 0
      for (const [rank, count] of inOrder) {
        if (rank === low || rank === high) between += count / 2
        else if (low < rank && rank < high) between += count
      }
      return between ** 2
    }
  })
}

/** How often each value occurs in units with two values or more. */
type Counts<V> = ReadonlyMap<V, number>
/** The squared distance of two different values. */
type Distance<V> = (a: V, b: V) => number

function computeAlpha<V>(
  units: readonly (readonly V[])[],
  createDistance: (counts: Counts<V>) => Distance<V>,
): number | null {
  const pairable = units.filter((values) => values.length > 1)
  const counts = countValues(pairable.flat())
  const distance = createDistance(counts)
  const total = pairable.reduce((sum, values) => sum + values.length, 0)

  let observed = 0
  for (const values of pairable) observed += sumDistances(countValues(values), distance) / (values.length - 1)
  const expected = sumDistances(counts, distance) / (total - 1)
  return counts.size < 2 ? null : 1 - observed / expected
}

/** The distances of all ordered pairs. */
function sumDistances<V>(counts: Counts<V>, distance: Distance<V>): number {
  let sum = 0
  for (const [a, countA] of counts)
    for (const [b, countB] of counts) if (a !== b) sum += countA * countB * distance(a, b)
  return sum
}
