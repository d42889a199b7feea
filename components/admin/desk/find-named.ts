import { findChoices } from '../records/find-choices'

/** The things of which words name one by the beginnings of theirs; all where nothing is typed. */
export function findNamed<T>(
  things: readonly T[],
  nameOf: (thing: T) => string,
  words: string,
): readonly T[] {
  const choices = things.map((thing, place) => ({ value: String(place), label: nameOf(thing) }))
  return findChoices(choices, words).flatMap(({ value }) => things[Number(value)] ?? [])
}
