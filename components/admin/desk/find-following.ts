/** The first thing behind a place that is wanted, from the end on to the first; undefined where none is. */
export function findFollowing<T>(
  things: readonly T[],
  place: number,
  isWanted: (thing: T) => boolean,
): T | undefined {
  return [...things.slice(place + 1), ...things.slice(0, place + 1)].find(isWanted)
}
