/** Which claims and demands a paragraph is probably about, by the words that others were written with. */
import { type AnchorPlace, checkAnchor, findWords, mostAnchorWords, type Word } from './anchors'
import type { ChecklistItem } from './article'
import { foldSpelling } from './fold-spelling'
import type { Suggestion } from './suggestion'

/** A claim or a demand with the phrases that tell it. */
export interface Told extends Pick<ChecklistItem, 'table' | 'id' | 'name'> {
  /** Its wording, and the locating phrases of other articles. */
  readonly phrases: readonly string[]
}

/** So many of each table for one paragraph. */
const mostOfTable = 3
/** As much of what a phrase says must stand in the paragraph, between 0 and 1. */
const shownFrom = 0.4
/** Weighs like a rare word that is never found: phrases of a word or two are alike by chance. */
const doubt = 4

/** Says of one paragraph after another, with its number, what it is probably about: per table the likeliest first. */
export function createItemSuggester(
  items: readonly Told[],
): (paragraph: string, number: number) => readonly Suggestion[] {
  const index = new PhraseIndex(items)
  return (paragraph, number) => {
    const words = findWords(paragraph).map((word) => ({ ...word, stem: stemOf(word.text) }))
    const likely = index.find(new Set(words.map(({ stem }) => stem)))
    return (['claims', 'demands'] as const).flatMap((table) =>
      likely
        .filter(({ item }) => item.table === table)
        .slice(0, mostOfTable)
        .map(({ item: { id, name }, stems }) => ({
          table,
          id,
          name,
          paragraph: number,
          place: findPlace(paragraph, words, stems, (stem) => index.weightOf(stem)),
        })),
    )
  }
}

interface Phrase {
  readonly item: Told
  readonly stems: ReadonlySet<string>
  /** What all its words weigh, and the doubt. */
  weight: number
}

interface Likely extends Phrase {
  readonly likeness: number
}

/** Phrases by their words; a word weighs more, the fewer phrases have it. */
class PhraseIndex {
  private readonly phrases: readonly Phrase[]
  private readonly byStem = new Map<string, Phrase[]>()
  private readonly weights = new Map<string, number>()

  constructor(items: readonly Told[]) {
    this.phrases = items.flatMap((item) =>
      [item.name, ...item.phrases].map((text) => ({ item, stems: stemsOf(text), weight: doubt })),
    )
    for (const phrase of this.phrases)
      for (const stem of phrase.stems) {
        const own = this.byStem.get(stem)
        if (own) own.push(phrase)
        else this.byStem.set(stem, [phrase])
      }
    for (const [stem, own] of this.byStem) {
      const weight = Math.log(1 + this.phrases.length / (1 + own.length))
      this.weights.set(stem, weight)
      for (const phrase of own) phrase.weight += weight
    }
  }

  weightOf(stem: string): number {
    return this.weights.get(stem) ?? 0
  }

  /** The items of which enough words stand there, each by its likeliest phrase; the likeliest first. */
  find(stems: ReadonlySet<string>): readonly Likely[] {
    const shared = new Map<Phrase, number>()
    for (const stem of stems) {
      const weight = this.weightOf(stem)
      for (const phrase of this.byStem.get(stem) ?? []) shared.set(phrase, (shared.get(phrase) ?? 0) + weight)
    }
    const best = new Map<Told, Likely>()
    for (const [phrase, weight] of shared) {
      const likeness = weight / phrase.weight
      if (likeness < shownFrom) continue
      if (likeness > (best.get(phrase.item)?.likeness ?? 0)) best.set(phrase.item, { ...phrase, likeness })
    }
    return [...best.values()].sort((a, b) => b.likeness - a.likeness)
  }
}

/** A word that says nothing of a phrase weighs so much against the words around it. */
const costOfWord = 1
/** So many of the likeliest are looked up in the paragraph: where these stand there twice, it repeats itself. */
const mostTried = 20
/** What ends a sentence between two words: a phrase does not go over it. */
const sentenceEnd = /[!?;:]\s|\.\s+(?![\p{Ll}\p{N}])/u

/** The words that say most of a phrase, as few as will do; null where they cannot be a locating phrase. */
function findPlace(
  paragraph: string,
  words: readonly (Word & { readonly stem: string })[],
  stems: ReadonlySet<string>,
  weightOf: (stem: string) => number,
): AnchorPlace | null {
  const hits = words.flatMap(({ stem }, at) => (stems.has(stem) ? [at] : []))
  /** By what they say; null for what is said twice. */
  const candidates = new Map<string, { readonly place: AnchorPlace; readonly weight: number } | null>()
  for (const [rank, first] of hits.entries())
    for (const last of hits.slice(rank)) {
      if (last >= first + mostAnchorWords) break
      const place = { start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 }
      const phrase = paragraph.slice(place.start, place.end)
      if (sentenceEnd.test(phrase)) break
      const said = new Set(
        words.slice(first, last + 1).flatMap(({ stem }) => (stems.has(stem) ? [stem] : [])),
      )
      const weight =
        [...said].reduce((sum, stem) => sum + weightOf(stem), 0) - costOfWord * (last + 1 - first - said.size)
      candidates.set(phrase, candidates.has(phrase) ? null : { place, weight })
    }
  const once = [...candidates].flatMap(([phrase, found]) =>
    found && found.weight > 0 ? [{ phrase, ...found }] : [],
  )
  const likeliest = once.sort((a, b) => b.weight - a.weight).slice(0, mostTried)
  return likeliest.find(({ phrase }) => checkAnchor(paragraph, phrase) === undefined)?.place ?? null
}

const stemsOf = (text: string) =>
  new Set(
    findWords(text)
      .map((word) => stemOf(word.text))
      .filter((stem) => stem !== ''),
  )

/** A word without its ending, in any spelling; empty for words that say little. */
function stemOf(word: string): string {
  const folded = foldSpelling(word)
  return folded.length > 2 || /^\p{Nd}{2}$/u.test(folded) ? folded.replace(/(s|id|ing)$/, '') : ''
}
