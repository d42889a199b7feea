/** How often each value occurs. */
export function countValues<V>(values: readonly V[]): ReadonlyMap<V, number> {
  const counts = new Map<V, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
