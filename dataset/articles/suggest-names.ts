/** Whom and what an article probably names, by how others spell it. */
import { likenessOf, trigramsOf } from '../trigrams'
import { findWords, type Word } from './anchors'
import { foldSpelling } from './fold-spelling'
import type { NamedTable, Suggestion } from './suggestion'

/** A record that articles call by names. */
export interface Named {
  readonly table: NamedTable
  readonly id: string
  readonly name: string
  /** Whatever else it is called. */
  readonly spellings: readonly string[]
}

/** One name of one record, word by word. */
interface Alias {
  readonly of: Named
  readonly words: readonly string[]
  /** Whether it is written in capitals throughout, as TTP is: a word in other letters is another word. */
  readonly isInCapitals: boolean
}

/** Words of fewer letters are alike by chance. */
const shortestAlike = 5
/** As many of the trigrams of two words must be the same for them to be spellings of one. */
const alikeFrom = 0.6

/** Says of one paragraph after another, with its number, where in it records are first named, in any spelling; in order. */
export function createNameSuggester(
  known: readonly Named[],
): (paragraph: string, number: number) => readonly Suggestion[] {
  const aliases = indexAliases(known)
  const findAlike = alikeFinder([...aliases.keys()])
  return (paragraph, number) => {
    const words = findWords(paragraph)
    const found = new Map<Named, Suggestion>()
    for (let at = 0; at < words.length; ) {
      const matches = longestMatches(words, at, aliases, findAlike)
      for (const { of } of matches.aliases)
        if (!found.has(of)) {
          const [start, end] = [words[at]?.start ?? 0, words[at + matches.length - 1]?.end ?? 0]
          const { table, id, name } = of
          found.set(of, { table, id, name, paragraph: number, place: { start, end } })
        }
      at += Math.max(1, matches.length)
    }
    return [...found.values()]
  }
}

/** All names by their first word. */
function indexAliases(known: readonly Named[]): ReadonlyMap<string, readonly Alias[]> {
  const index = new Map<string, Alias[]>()
  for (const of of known)
    for (const spelling of new Set([of.name, ...of.spellings])) {
      const words = findWords(spelling).map(({ text }) => foldSpelling(text))
      const [first] = words
      if (first === undefined) continue
      const isInCapitals = isCapital(spelling) && spelling === spelling.toUpperCase()
      index.set(first, [...(index.get(first) ?? []), { of, words, isInCapitals }])
    }
  return index
}

/** The names that stand at a word, if any: of those that begin there the longest. */
function longestMatches(
  words: readonly Word[],
  at: number,
  index: ReadonlyMap<string, readonly Alias[]>,
  findAlike: (word: string) => string | undefined,
): { readonly length: number; readonly aliases: readonly Alias[] } {
  const first = words[at]
  // Names open with a capital where there are capitals.
  if (!first || first.text[0] !== first.text[0]?.toUpperCase()) return { length: 0, aliases: [] }
  const folded = foldSpelling(first.text)
  const begin = index.get(folded) ?? index.get(findAlike(folded) ?? '') ?? []
  const fitting = begin.filter(
    (alias) =>
      alias.words.every((word, offset) => {
        const there = words[at + offset]
        return offset === 0 || (there && foldSpelling(there.text) === word)
      }) &&
      (!alias.isInCapitals || first.text === first.text.toUpperCase()),
  )
  const length = Math.max(0, ...fitting.map((alias) => alias.words.length))
  return { length, aliases: fitting.filter((alias) => alias.words.length === length) }
}

/** Finds the known word that is most like another one, where one is. */
function alikeFinder(known: readonly string[]): (word: string) => string | undefined {
  const candidates = known
    .filter((word) => word.length >= shortestAlike)
    .map((word) => ({ word, trigrams: trigramsOf(word) }))
  const found = new Map<string, string | undefined>()
  return (word) => {
    if (word.length < shortestAlike) return undefined
    if (!found.has(word)) {
      const own = trigramsOf(word)
      let best: { word: string; likeness: number } | undefined
      for (const candidate of candidates) {
        const likeness = likenessOf(own, candidate.trigrams)
        if (likeness >= alikeFrom && likeness > (best?.likeness ?? 0))
          best = { word: candidate.word, likeness }
      }
      found.set(word, best?.word)
    }
    return found.get(word)
  }
}

const isCapital = (text: string) => text !== text.toLowerCase()
