/** The short texts of the chart, shared by the HTML sheet, the picture and the description. */
import { nameFirst } from '../fit-summary'
import type { Seat } from '../seat'
import { nameArticles, othersNote } from '../seat-phrases'
import type { Words } from '../words'
import {
  type ChangesSeries,
  type Column,
  type Gap,
  longestSection,
  type Section,
  type Thread,
} from './series'

/** The line under the name of a round; null where no article is given for its names. */
export function columnFrom(series: ChangesSeries, { sources }: Column, words: Words): string | null {
  return sources.length === 0
    ? null
    : words.t('delegationChanges.from', { articles: nameArticles(series, sources, words) })
}

/** What stands where a name is missing. */
export function gapWords({ absence }: Gap, { t }: Words): string {
  return t(`absenceShort.${absence.reason}`)
}

/** What stands where a whole side, or a whole round, has no name. */
export function gapSentence(label: string, { absence }: Gap, { t }: Words): string {
  return t('delegationChanges.gap', { label, what: t(`delegationChanges.nobody.${absence.reason}`) })
}

/** A line under a row that only some seats need: what other articles say, or whose report this one is. */
export interface SeatNote {
  readonly columnIndex: number
  readonly text: string
}

/** The notes of a row, each opening with its round. */
export function threadNotes(series: ChangesSeries, { cells }: Thread, words: Words): readonly SeatNote[] {
  return cells.flatMap(({ seats }, columnIndex) => {
    const column = series.columns[columnIndex]
    if (!column) return []
    return seats.flatMap((seat) => {
      const text = seatNote(series, column, seat, words)
      return text === null
        ? []
        : [{ columnIndex, text: words.t('delegationChanges.gap', { label: column.label, what: text }) }]
    })
  })
}

/** What other articles say of a seat, else its own articles where they are not those of most names of the round. */
function seatNote(series: ChangesSeries, column: Column, seat: Seat, words: Words): string | null {
  const others = othersNote(series, seat, words)
  if (others !== null && seat.sources.length === 1) return others
  const isUsual = column.usualSources?.join(' ') === seat.sources.join(' ')
  const from =
    isUsual || seat.sources.length === 0
      ? null
      : words.t('delegationChanges.from', { articles: nameArticles(series, seat.sources, words) })
  const said = [others, from].filter((one) => one !== null)
  return said.length === 0 ? null : said.join('; ')
}

/** The rows that are drawn, and those that only a sentence of names tells until it is unfolded. */
export function splitThreads(
  { view }: ChangesSeries,
  { threads }: Section,
): { readonly rows: readonly Thread[]; readonly rest: readonly Thread[] } {
  const longest = longestSection[view]
  const room = threads.length > longest ? longest - 2 : longest
  return { rows: threads.slice(0, room), rest: threads.slice(room) }
}

/** A summary has room for so many lines of names that are folded. */
const mostLinesOfNames = 4

/** The sentence of the names that are folded; in a summary of very many the first ones, and how many follow. */
export function restSentence({ view }: ChangesSeries, rest: readonly Thread[], words: Words): string {
  const all = rest.map(({ name }) => name)
  const names = view === 'summary' ? nameFirst(all, mostLinesOfNames, words) : all
  return words.t('delegationChanges.rest', { n: rest.length, names: names.join('; ') })
}
