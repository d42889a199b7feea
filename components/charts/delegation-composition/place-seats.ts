import { block, joinBlocks, type PlaceBlock, paragraph, placeInOrder, space } from '../blocks'
import { moreThan } from '../fit-summary'
import type { Seat } from '../seat'
import { type PlacedShape, seatSign } from '../seat-sign'
import { viewSeats } from './fit-rounds'
import type { Box, CompositionPage as Page } from './page'
import {
  cellFrom,
  cellSentence,
  mediatorsLead,
  officeLine,
  restLead,
  type SeatNote,
  seatNotes,
  splitSeats,
} from './phrases'
import { placeRun, type RunItem } from './place-run'
import type { SeatCell } from './series'

const signPx = 14
/** A sign stands in the middle of a field this wide, so that the ring of a head has room. */
const fieldPx = 24
const textLeftPx = 30
const namePx = 14
const smallStyle = { sizePx: 12, ink: 'quiet' } as const
const noteStyle = ({ isAboutOthers }: SeatNote) => (isAboutOthers ? { sizePx: 12 } : smallStyle)

/** What stands in a cell, and under it its articles: rows and a sentence, or the sentence of its absence. */
export function placeCell(
  page: Page,
  cell: SeatCell,
  isMediators: boolean,
  box: Box,
): PlaceBlock<PlacedShape> {
  const sentence = cellSentence(cell, isMediators, page.words)
  const { rows, rest } = isMediators
    ? { rows: viewSeats(page.series, cell), rest: [] }
    : splitSeats(page.series, cell)
  return (top) =>
    placeInOrder(top, [
      ...(sentence === null
        ? []
        : [space(3), paragraph(page, sentence, { sizePx: namePx, ink: 'quiet' }, box)]),
      ...rows.map((seat) => placeSeat(page, cell, seat, box)),
      placeRest(page, cell, rest, box),
      ...placeFrom(page, cell, box),
    ])
}

function placeFrom(page: Page, cell: SeatCell, box: Box): readonly PlaceBlock<never>[] {
  const from = cellFrom(page.series, cell, page.words)
  return from === null ? [] : [space(1), paragraph(page, from, smallStyle, box)]
}

/** Sign and name, below them the office and what only this seat has to say. */
function placeSeat(page: Page, cell: SeatCell, seat: Seat, { x, widthPx }: Box): PlaceBlock<PlacedShape> {
  const text = { x: x + textLeftPx, widthPx: widthPx - textLeftPx }
  const sign = { ...seatSign(seat), sizePx: signPx }
  const isTight = page.series.view === 'summary'
  return (top) =>
    joinBlocks<PlacedShape>(
      [
        block(top + fieldPx, { parts: [{ ...sign, x: x + (fieldPx - signPx) / 2, y: top + 5 }] }),
        placeInOrder(top, [
          space(3),
          paragraph(page, seat.name, { sizePx: namePx, isBold: seat.role === 'head' }, text),
          paragraph(page, officeLine(page.series, seat, page.words) ?? '', smallStyle, text),
          ...seatNotes(page.series, cell, seat, page.words).map((note) =>
            paragraph(page, note.text, noteStyle(note), isTight ? { x, widthPx } : text),
          ),
          space(isTight ? 4 : 6),
        ]),
      ],
      top,
    )
}

/** Seats as one sentence of names after their signs. */
function placeRest(page: Page, cell: SeatCell, rest: readonly Seat[], box: Box): PlaceBlock<PlacedShape> {
  const lead = restLead(page.series, rest, page.words)
  const names = nameSeats(page, cell, rest, { after: moreSeats(page, cell) })
  const items = [...(lead === null ? [] : [{ text: lead }]), ...names]
  return (top) => placeRun(page, items, box, top)
}

/** How many seats a summary does not name. */
function moreSeats({ series, words }: Page, cell: SeatCell): readonly RunItem[] {
  const text = moreThan(cell.seats, viewSeats(series, cell), words)
  return text === null ? [] : [{ text, ink: 'quiet' }]
}

interface Named {
  /** What else there is to say of a seat. */
  readonly moreOf?: (seat: Seat) => readonly RunItem[]
  /** What follows the last name. */
  readonly after?: readonly RunItem[]
}

/** Names after their signs, each with what else there is to say, and a semicolon before all that follows. */
function nameSeats(
  page: Page,
  cell: SeatCell,
  seats: readonly Seat[],
  { moreOf = () => [], after = [] }: Named,
): readonly RunItem[] {
  const names = seats.flatMap((seat, index) => {
    const notes = seatNotes(page.series, cell, seat, page.words)
    const said = [
      { text: seat.name, sign: seatSign(seat) },
      ...moreOf(seat),
      ...notes.map((note) => ({ text: note.text, ...noteStyle(note) })),
    ]
    const isLast = index === seats.length - 1 && after.length === 0
    return said.map((item, at) =>
      isLast || at < said.length - 1 ? item : { ...item, text: `${item.text};` },
    )
  })
  return [...names, ...after]
}

/** Mediators as a sentence; before and after one with notes a line begins. */
export function placeMediatorsLine(page: Page, cell: SeatCell, box: Box): PlaceBlock<PlacedShape> {
  const { series, words } = page
  const quiet = (text: string | null, sizePx?: number): readonly RunItem[] =>
    text === null ? [] : [{ text, sizePx, ink: 'quiet' }]
  const isTeams = cell.seats.every(({ shape }) => shape === 'team')
  const officeOf = (seat: Seat) => (isTeams ? [] : quiet(officeLine(series, seat, words), 12))
  const lines = breakAtNotes(
    viewSeats(series, cell),
    (seat) => seatNotes(series, cell, seat, words).length > 0,
  )
  const lead = [{ text: `${mediatorsLead(series, cell, words)}:` }, ...quiet(cellSentence(cell, true, words))]
  const from = quiet(cellFrom(series, cell, words), 12)
  return (top) =>
    placeInOrder(
      top,
      lines.map((seats, index) => (y: number) => {
        const isLast = index === lines.length - 1
        const after = isLast ? moreSeats(page, cell) : []
        const items = [...nameSeats(page, cell, seats, { moreOf: officeOf, after }), ...(isLast ? from : [])]
        return placeRun(page, index === 0 ? [...lead, ...items] : items, box, y)
      }),
    )
}

/** Runs of seats without notes, and each seat with notes alone; at least one run. */
function breakAtNotes(
  seats: readonly Seat[],
  isNoted: (seat: Seat) => boolean,
): readonly (readonly Seat[])[] {
  const lines: Seat[][] = [[]]
  seats.forEach((seat, index) => {
    const before = seats[index - 1]
    if (before && (isNoted(seat) || isNoted(before))) lines.push([])
    lines.at(-1)?.push(seat)
  })
  return lines
}
