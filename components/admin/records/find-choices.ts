import { foldSpelling } from '@/dataset/articles/fold-spelling'
import { likenessOf, trigramsOf } from '@/dataset/trigrams'
import type { Choice } from './cell-name'

/** The value of the one choice that is so called, in upper or lower case; the text itself where there is none. */
export function readChoice(choices: readonly Choice[], text: string): string {
  if (choices.some(({ value }) => value === text)) return text
  const asked = text.toLowerCase()
  const named = choices.filter(({ value, label }) =>
    [value, label].some((one) => one.toLowerCase() === asked),
  )
  return named.length === 1 && named[0] ? named[0].value : text
}

/**
 * The choices that are being typed: those that are so called first, then those that begin so, then those in which every
 * word that is typed begins one, accents left out; where there is none of these, those in which it does so in another
 * spelling. All where nothing is typed.
 */
export function findChoices(choices: readonly Choice[], typed: string): readonly Choice[] {
  const [asked, words] = [typed.toLowerCase(), wordsOf(typed)]
  if (words.length === 0) return choices
  const rankOf = ({ value, label }: Choice): number => {
    if (label.toLowerCase() === asked) return 0
    if (label.toLowerCase().startsWith(asked)) return 1
    const own = wordsOf(label)
    if (words.every((word) => own.some((one) => one.startsWith(word)))) return 2
    if (value.toLowerCase().startsWith(asked)) return 3
    const folded = own.map(foldSpelling)
    return words.every((word) => folded.some((one) => one.startsWith(foldSpelling(word)))) ? 4 : 5
  }
  const ranked = choices.map((choice) => ({ choice, rank: rankOf(choice) }))
  const ofRanks = (...ranks: number[]) =>
    ranks.flatMap((rank) => ranked.flatMap((one) => (one.rank === rank ? [one.choice] : [])))
  const written = ofRanks(0, 1, 2, 3)
  return written.length > 0 ? written : ofRanks(4)
}

/** As much of each word that is typed must be alike. */
const alikeFrom = 0.4

/** The choices in which every word that is typed is like one, the likest first; for where none is found as it is typed. */
export function findAlikeChoices(choices: readonly Choice[], typed: string): readonly Choice[] {
  const words = wordsOf(typed).map(foldedTrigrams)
  if (words.length === 0) return []
  const likenessTo = ({ label }: Choice) => {
    const own = wordsOf(label).map(foldedTrigrams)
    return Math.min(...words.map((word) => Math.max(0, ...own.map((one) => likenessOf(word, one)))))
  }
  return choices
    .map((choice) => ({ choice, likeness: likenessTo(choice) }))
    .filter(({ likeness }) => likeness >= alikeFrom)
    .toSorted((a, b) => b.likeness - a.likeness)
    .map(({ choice }) => choice)
}

const foldedTrigrams = (word: string) => trigramsOf(foldSpelling(word))

/** The value of the first choice that is being typed; the text itself where there is none. */
export function findTyped(choices: readonly Choice[], typed: string): string {
  return typed === '' ? '' : (findChoices(choices, typed)[0]?.value ?? typed)
}

const wordsOf = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
