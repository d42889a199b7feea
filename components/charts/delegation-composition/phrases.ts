/** The short texts of the chart, shared by the HTML sheet, the picture and the description. */
import { leftOutRounds } from '../fit-summary'
import type { Seat } from '../seat'
import { nameArticles, othersNote, seatOffice } from '../seat-phrases'
import type { Words } from '../words'
import { fitRounds, viewSeats } from './fit-rounds'
import type { CompositionSeries, RoundColumn, SeatCell } from './series'

/** The line under a name; null in a summary where the sign alone says it. */
export function officeLine({ view }: CompositionSeries, seat: Seat, words: Words): string | null {
  return view === 'summary' && seat.shape === 'team' ? null : seatOffice(seat, words)
}

/** A line that only some seats have. */
export interface SeatNote {
  readonly text: string
  /** Whether it says what other articles have on the point, and not just whose report the seat is. */
  readonly isAboutOthers: boolean
}

/** What other articles say, and the seat's own articles where they differ from those of its block. */
export function seatNotes(
  series: CompositionSeries,
  cell: SeatCell,
  seat: Seat,
  words: Words,
): readonly SeatNote[] {
  const note = othersNote(series, seat, words)
  const isSaid = isCommon(cell, seat) || (note !== null && seat.sources.length === 1)
  const from = isSaid ? null : fromLine(series, seat.sources, words)
  return [
    ...(note === null ? [] : [{ text: note, isAboutOthers: true }]),
    ...(from === null ? [] : [{ text: from, isAboutOthers: false }]),
  ]
}

/** The line under a block; null where every seat names its own articles, or none has any. */
export function cellFrom(series: CompositionSeries, cell: SeatCell, words: Words): string | null {
  if (cell.sources === null || cell.sources.length === 0) return null
  if (cell.seats.every((seat) => isCommon(cell, seat))) return fromLine(series, cell.sources, words)
  return words.t('delegationComposition.othersFrom', {
    articles: nameArticles(series, cell.sources, words),
  })
}

const isCommon = ({ sources }: SeatCell, seat: Seat) => sources?.join(' ') === seat.sources.join(' ')

const fromLine = (series: CompositionSeries, sources: readonly string[], words: Words) =>
  sources.length === 0
    ? null
    : words.t('delegationComposition.from', { articles: nameArticles(series, sources, words) })

/** The sentence of an empty cell; null where somebody stands in it. */
export function cellSentence(cell: SeatCell, isMediators: boolean, { t }: Words): string | null {
  if (!cell.absence) return null
  const { reason } = cell.absence
  return isMediators && reason === 'nobody-named'
    ? t('delegationComposition.noMediator')
    : t(`delegationComposition.nobody.${reason}`)
}

/** The opening of the one sentence for a round in which no side has anybody; null where there is none. */
export function emptyRoundLead(series: CompositionSeries, column: RoundColumn, { t }: Words): string | null {
  const n = series.sides.length
  if (column.emptyReason === null || n < 2) return null
  return t(`delegationComposition.nobodyOfAny.${column.emptyReason}`, { n })
}

/** What opens the sentence of mediators; in the full view it says what holds for all of them. */
export function mediatorsLead({ view }: CompositionSeries, { seats }: SeatCell, { t }: Words): string {
  return view === 'full' && seats.length > 0 && seats.every(({ shape }) => shape === 'team')
    ? t('delegationComposition.mediatorTeams', { n: seats.length })
    : t('delegationComposition.mediators')
}

/** The rounds that a summary leaves out; null where the view shows all. */
export function earlierRounds(series: CompositionSeries, words: Words): string | null {
  return series.view === 'summary' ? leftOutRounds(fitRounds(series), words) : null
}

/** `4 articles` beside the name of a round. */
export function roundNote({ reporting }: RoundColumn, { t }: Words): string {
  return t('articles.digits', { n: reporting.length })
}

/** The seats that have a line of their own, and those that are named in one sentence after them. */
export function splitSeats(
  { view }: CompositionSeries,
  cell: SeatCell,
): { readonly rows: readonly Seat[]; readonly rest: readonly Seat[] } {
  const seats = viewSeats({ view }, cell)
  const isFolded = seats.length > longestBlock
  const rows =
    view === 'summary' ? seats.filter(({ role }) => role === 'head') : isFolded ? seats.slice(0, 10) : seats
  return { rows, rest: seats.filter((seat) => !rows.includes(seat)) }
}

const longestBlock = 12

/** What opens the sentence of further names: their number, where rows of the same block stand above. */
export function restLead({ view }: CompositionSeries, rest: readonly Seat[], { t }: Words): string | null {
  return view === 'full' && rest.length > 0 ? t('delegationComposition.rest', { n: rest.length }) : null
}
