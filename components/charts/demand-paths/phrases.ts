/** The short texts of the chart, shared by the HTML sheet, the picture and the description. */

import { statusWord } from '../demand-labels'
import { rowTitle } from '../demand-phrases'
import { insideSentence } from '../inside-sentence'
import type { ChipWords } from '../place-status-chip'
import type { Words } from '../words'
import type { DemandPathsSeries, PathItem, PathSection, PathStep } from './series'

/** `Moved between rounds (2)` */
export function sectionTitle({ kind, items, folded }: PathSection, { t }: Words): string {
  return t(`demandPaths.section.${kind}`, { n: items.length + folded.length })
}

/** Who made the demand, and its theme where rows stand by theme. */
export function itemNote(
  { partyNames, labels, sort }: DemandPathsSeries,
  item: PathItem,
  words: Words,
): string {
  const maker = item.maker === null ? words.t('demandPaths.noMaker') : (partyNames[item.maker] ?? item.maker)
  return sort === 'theme'
    ? words.t('demandPaths.makerAndTheme', { maker, theme: labels.demand_theme[item.theme] ?? item.theme })
    : maker
}

/** What is written in the chip of a step: its word and whose account it is; null where the glyph stands alone. */
export function stepWords(
  series: DemandPathsSeries,
  { status, account, hasWord }: PathStep,
): ChipWords | null {
  if (!hasWord) return null
  return {
    word: statusWord(series, status),
    account: series.accountLabels[account]?.shortLabel ?? account,
  }
}

/** How many items unfold. */
export function foldTitle(items: readonly PathItem[], { t }: Words): string {
  return t('demandPaths.fold', { n: items.length })
}

/** The titles of items one after another. */
export function listTitles(items: readonly PathItem[], words: Words): string {
  return `${items.map((item) => rowTitle(item, words)).join('; ')}.`
}

/** Titles inside a sentence: a small first letter, but for names. */
export function titlesInside(items: readonly PathItem[], words: Words): string {
  return words.and(
    items.map(({ title, opensWithName }) => (opensWithName ? title : insideSentence(title, words))),
  )
}

/** What a summary says below its rows: rounds in which none of its items has a step, and items left out. */
export function summaryNotes({ summary }: DemandPathsSeries, words: Words): readonly string[] {
  const { silent, leftOut } = summary
  return [
    ...silent.map(({ label, sources }) =>
      words.t('demandPaths.summary.silent', {
        round: label,
        n: sources.length,
        words: words.count(sources.length),
      }),
    ),
    ...(leftOut.length === 0
      ? []
      : [
          words.t('demandPaths.summary.leftOut', {
            n: leftOut.length,
            titles: listTitles(leftOut, words),
          }),
        ]),
  ]
}
