import type { Words } from './words'

/** What a summary shows of a list, and what it leaves to the full view; both in the order of the list. */
export interface Fitted<T> {
  readonly shown: readonly T[]
  readonly leftOut: readonly T[]
}

/**
 * As many of these items, from the first, as fit into so many lines, and at least one: a summary stands in a frame
 * whose height has a limit. `linesOf` says about how many lines an item takes at the width of a phone.
 */
export function fitFirst<T>(items: readonly T[], mostLines: number, linesOf: (item: T) => number): Fitted<T> {
  let lines = 0
  const firstOut = items.findIndex((item, index) => {
    lines += linesOf(item)
    return index > 0 && lines > mostLines
  })
  const count = firstOut < 0 ? items.length : firstOut
  return { shown: items.slice(0, count), leftOut: items.slice(count) }
}

/** As many as fit from the last: what is newest stays. */
export function fitLast<T>(items: readonly T[], mostLines: number, linesOf: (item: T) => number): Fitted<T> {
  const { shown, leftOut } = fitFirst(items.toReversed(), mostLines, linesOf)
  return { shown: shown.toReversed(), leftOut: leftOut.toReversed() }
}

/** Those chosen of a list and the others, in whatever order they were chosen. */
export function splitChosen<T>(items: readonly T[], chosen: readonly T[]): Fitted<T> {
  const kept = new Set(chosen)
  return {
    shown: items.filter((item) => kept.has(item)),
    leftOut: items.filter((item) => !kept.has(item)),
  }
}

/** About how many lines this many characters of small text take at the width of a phone; a fraction of the last one. */
export function linesOfText(length: number): number {
  return length / 48
}

/** `Seven earlier rounds are in the whole chart.`; null where none is left out. */
export function leftOutRounds({ leftOut }: Fitted<unknown>, { t, openingCount }: Words): string | null {
  const n = leftOut.length
  return n === 0 ? null : t('leftOut.rounds', { n, words: openingCount(n) })
}

/** `and 27 more`, after those that a summary draws; null where it draws all. */
export function moreThan(all: readonly unknown[], drawn: readonly unknown[], { t }: Words): string | null {
  const n = all.length - drawn.length
  return n === 0 ? null : t('leftOut.more', { n })
}

/** As many of these names as fit into so many lines, and after them how many follow. */
export function nameFirst(names: readonly string[], mostLines: number, words: Words): readonly string[] {
  const { shown } = fitFirst(names, mostLines, (name) => linesOfText(name.length + 2))
  const more = moreThan(names, shown, words)
  return more === null ? shown : [...shown, more]
}
