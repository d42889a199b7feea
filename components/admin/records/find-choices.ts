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
 * word that is typed begins one, accents left out; all where nothing is typed.
 */
export function findChoices(choices: readonly Choice[], typed: string): readonly Choice[] {
  const [asked, words] = [typed.toLowerCase(), wordsOf(typed)]
  if (words.length === 0) return choices
  const rankOf = ({ value, label }: Choice): number => {
    if (label.toLowerCase() === asked) return 0
    if (label.toLowerCase().startsWith(asked)) return 1
    const own = wordsOf(label)
    if (words.every((word) => own.some((one) => one.startsWith(word)))) return 2
    return value.toLowerCase().startsWith(asked) ? 3 : 4
  }
  const ranked = choices.map((choice) => ({ choice, rank: rankOf(choice) }))
  return [0, 1, 2, 3].flatMap((rank) => ranked.flatMap((one) => (one.rank === rank ? [one.choice] : [])))
}

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
