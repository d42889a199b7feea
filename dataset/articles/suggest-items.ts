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

/** What each paragraph is probably about: per table the likeliest first. */
export function suggestItems(paragraphs: readonly string[], items: readonly Told[]): readonly Suggestion[] {
  const index = new PhraseIndex(items)
  return paragraphs.flatMap((paragraph, at) => {
    const words = findWords(paragraph).map((word) => ({ ...word, stem: stemOf(word.text) }))
    const likely = index.find(new Set(words.map(({ stem }) => stem)))
    return (['claims', 'demands'] as const).flatMap((table) =>
      likely
        .filter(({ item, likeness }) => item.table === table && likeness >= shownFrom)
        .slice(0, mostOfTable)
        .map(({ item: { id, name }, stems }) => ({
          table,
          id,
          name,
          paragraph: at + 1,
          place: findPlace(paragraph, words, stems, (stem) => index.weightOf(stem)),
        })),
    )
  })
}

interface Phrase {
  readonly item: Told
  readonly stems: ReadonlySet<string>
}

interface Likely extends Phrase {
  readonly likeness: number
}

/** Phrases by their words; a word weighs more, the fewer phrases have it. */
class PhraseIndex {
  private readonly phrases: readonly Phrase[]
  private readonly byStem = new Map<string, Phrase[]>()

  constructor(items: readonly Told[]) {
    this.phrases = items.flatMap((item) =>
      [item.name, ...item.phrases].map((text) => ({ item, stems: stemsOf(text) })),
    )
    for (const phrase of this.phrases)
      for (const stem of phrase.stems) {
        const own = this.byStem.get(stem)
        if (own) own.push(phrase)
        else this.byStem.set(stem, [phrase])
      }
  }

  weightOf(stem: string): number {
    return Math.log(1 + this.phrases.length / (1 + (this.byStem.get(stem)?.length ?? 0)))
  }

  /** The items of which some words stand there, each by its likeliest phrase; the likeliest first. */
  find(stems: ReadonlySet<string>): readonly Likely[] {
    const shared = new Map<Phrase, number>()
    for (const stem of stems)
      for (const phrase of this.byStem.get(stem) ?? [])
        shared.set(phrase, (shared.get(phrase) ?? 0) + this.weightOf(stem))
    const best = new Map<Told, Likely>()
    for (const [phrase, weight] of shared) {
      const whole = [...phrase.stems].reduce((sum, stem) => sum + this.weightOf(stem), doubt)
      const likeness = weight / whole
      if (likeness > (best.get(phrase.item)?.likeness ?? 0)) best.set(phrase.item, { ...phrase, likeness })
    }
    return [...best.values()].sort((a, b) => b.likeness - a.likeness)
  }
}

/** A word that says nothing of a phrase weighs so much against the words around it. */
const costOfWord = 1
/** What ends a sentence between two words: a phrase does not go over it. */
const sentenceEnd = /[.!?;:]\s/

/** The words that say most of a phrase, as few as will do; null where they cannot be a locating phrase. */
function findPlace(
  paragraph: string,
  words: readonly (Word & { readonly stem: string })[],
  stems: ReadonlySet<string>,
  weightOf: (stem: string) => number,
): AnchorPlace | null {
  const hits = words.flatMap(({ stem }, at) => (stems.has(stem) ? [at] : []))
  let best: { place: AnchorPlace; weight: number } | undefined
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
      if (weight > (best?.weight ?? 0) && checkAnchor(paragraph, phrase) === undefined)
        best = { place, weight }
    }
  return best?.place ?? null
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
  return folded.length > 2 ? folded.replace(/(s|id|ing)$/, '') : ''
}
