/** The short texts of the chart, shared by the HTML sheet, the picture and the description. */

import { statusWord } from '../demand-labels'
import { rowTitle } from '../demand-phrases'
import type { RoundColumn } from '../demand-scope'
import { nameFirst } from '../fit-summary'
import { insideSentence } from '../inside-sentence'
import type { ChipWords } from '../place-status-chip'
import type { Words } from '../words'
import type { DemandPathsSeries, PathItem, PathSection, PathStep } from './series'

/** `Moved between rounds (2)` */
export function sectionTitle({ kind, items, folded }: PathSection, { t }: Words): string {
  return t(`demandPaths.section.${kind}`, { n: items.length + folded.length })
}

/** Who made the demand, its theme where rows stand by theme, and how many articles a summary shows of very many. */
export function itemNote(series: DemandPathsSeries, item: PathItem, words: Words): string {
  const note = nameMaker(series, item, words)
  const n = item.rows.length
  return n < item.articleCount
    ? words.t('demandPaths.summary.someArticles', { note, n, total: item.articleCount })
    : note
}

function nameMaker({ partyNames, labels, sort }: DemandPathsSeries, item: PathItem, words: Words): string {
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

/** More rounds than these are counted. */
const mostSilent = 2
const mostLinesOfTitles = 3

/** What a summary says below its rows: rounds in which none of its items has a step, and items left out. */
export function summaryNotes({ summary }: DemandPathsSeries, words: Words): readonly string[] {
  const { silent, leftOut } = summary
  const titles = leftOut.map((item) => rowTitle(item, words))
  return [
    ...(silent.length > mostSilent ? [countSilent(silent.length, words)] : silent.map(saySilent(words))),
    ...(leftOut.length === 0
      ? []
      : [
          words.t('demandPaths.summary.leftOut', {
            n: leftOut.length,
            titles: `${nameFirst(titles, mostLinesOfTitles, words).join('; ')}.`,
          }),
        ]),
  ]
}

const countSilent = (n: number, { t, openingCount }: Words) =>
  t('demandPaths.summary.manySilent', { n, words: openingCount(n) })

const saySilent =
  ({ t, count }: Words) =>
  ({ label, sources }: RoundColumn) =>
    t('demandPaths.summary.silent', { round: label, n: sources.length, words: count(sources.length) })
