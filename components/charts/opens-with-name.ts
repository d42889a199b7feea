import type { Dataset } from '@/dataset/dataset'

/** So many first letters in common make a word and a name kin, as those of a country and of its people. */
const sharedLetters = 4

const known = new WeakMap<Dataset, ReadonlySet<string>>()

/**
 * Whether a title opens with a name of the process (or a word made of one), which keeps its capital inside a sentence.
 * In doubt it does: a capital too many is no error of fact.
 */
export function opensWithName(dataset: Dataset, title: string): boolean {
  const stems = known.get(dataset) ?? readStems(dataset)
  known.set(dataset, stems)
  const [word = ''] = title.match(/\p{L}+/u) ?? []
  return stems.has(stemOf(word))
}

function readStems({ rows }: Dataset): ReadonlySet<string> {
  const names = [
    ...[...rows.parties, ...rows.institutions].flatMap(({ name, short_name }) => [name, short_name]),
    ...rows.people.map(({ name }) => name),
    ...rows.rounds.flatMap(({ label, city }) => [label, city ?? '']),
    ...rows.sources.map(({ country }) => country ?? ''),
  ]
  return new Set(names.flatMap((name) => name.match(/\p{Lu}\p{L}+/gu) ?? []).map(stemOf))
}

/** The first letters without accents and case; a shorter word as a whole. */
const stemOf = (word: string) =>
  word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().slice(0, sharedLetters)
