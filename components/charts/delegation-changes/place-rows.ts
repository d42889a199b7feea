/** Rounds beside each other where they fit, else the rounds of each name one below the other. */
import { type Block, block, joinBlocks, type PlaceBlock, paragraph, placeInOrder, space } from '../blocks'
import { phoneBelowPx } from '../place-picture'
import { seatSign } from '../seat-sign'
import { wrapText } from '../text-fit'
import { columnFrom, gapWords, threadNotes } from './phrases'
import type { ChangesPage, PlacedPart } from './place'
import type { Thread, ThreadCell } from './series'

const signPx = 14
/** A sign stands in the middle of a field this wide, so that the ring of a head has room. */
const fieldPx = 24
const namePx = { onPhone: 13, onWide: 14 }
const gapPx = 4
const sizeOf = ({ widthPx }: ChangesPage) => (widthPx < phoneBelowPx ? namePx.onPhone : namePx.onWide)
const narrowestColumnPx = 230
const labelPx = 128
const quiet = { sizePx: 12, ink: 'quiet' } as const

/** Where the parts of one round stand. */
interface Track {
  /** Where a line from the round before begins and ends; without length in the first round, and where rounds stand below each other. */
  readonly line: { readonly x1: number; readonly x2: number }
  readonly signX: number
  readonly text: { readonly x: number; readonly widthPx: number }
  /** Whether the name ends before its sign, instead of beginning after it. */
  readonly isBefore: boolean
}

/** The places of the rounds beside each other; null where they stand below each other. */
function chooseTracks({ series, left, widthPx }: ChangesPage): readonly Track[] | null {
  const n = series.columns.length
  if (n < 2 || (n > 2 && widthPx < n * narrowestColumnPx)) return null
  // Two rounds fit on any screen: the names of the first end at their signs.
  const isPair = n === 2
  const linePx = !isPair ? 56 : widthPx < phoneBelowPx ? 24 : Math.min(240, widthPx * 0.26)
  const firstPx = isPair && widthPx >= phoneBelowPx ? widthPx * 0.4 : (widthPx - (n - 1) * linePx) / n
  const otherPx = (widthPx - firstPx - (n - 1) * linePx) / (n - 1)
  return series.columns.map((_, index) => {
    const start = index === 0 ? left : left + firstPx + linePx + (index - 1) * (otherPx + linePx)
    const columnPx = index === 0 ? firstPx : otherPx
    const isBefore = isPair && index === 0
    return {
      line: { x1: index === 0 ? start : start - linePx, x2: start },
      signX: isBefore ? start + columnPx - fieldPx : start,
      text: {
        x: isBefore ? start + columnPx - fieldPx - gapPx : start + fieldPx + gapPx,
        widthPx: columnPx - fieldPx - gapPx,
      },
      isBefore,
    }
  })
}

/** The names of the rounds with their articles, over their columns or one below the other. */
export function placeHeads(page: ChangesPage): PlaceBlock<PlacedPart> {
  const { series, words, left, widthPx } = page
  const tracks = chooseTracks(page)
  const heads = series.columns.map((column, index): PlaceBlock<never> => {
    const track = tracks?.[index]
    const box = track
      ? { x: track.isBefore ? track.signX + fieldPx : track.signX, widthPx: track.text.widthPx + fieldPx }
      : { x: left, widthPx }
    const anchor = track?.isBefore ? ('end' as const) : ('start' as const)
    return (top) =>
      placeInOrder(top, [
        paragraph(page, column.label, { sizePx: 14, isBold: true, anchor }, box),
        paragraph(page, columnFrom(series, column, words) ?? '', { ...quiet, anchor }, box),
      ])
  })
  return (top) =>
    tracks
      ? joinBlocks(
          heads.map((place) => place(top)),
          top,
        )
      : placeInOrder(top, heads)
}

/** One row, and below it what other articles say. */
export function placeThread(page: ChangesPage, thread: Thread): PlaceBlock<PlacedPart> {
  const { series, words, left, widthPx } = page
  const tracks = chooseTracks(page)
  const rounds = thread.cells.map((cell, index): PlaceBlock<PlacedPart> => {
    const track = tracks?.[index]
    if (track) return placeCell(page, cell, startLine(page, thread, track, tracks?.[index - 1], index))
    const label = series.columns[index]?.label ?? ''
    return cell.seats.length === 0 && !cell.gap ? space(0) : placeStacked(page, cell, label)
  })
  const notes = threadNotes(series, thread, words).map(({ columnIndex, text }) => {
    const track = tracks?.[columnIndex]
    const isWide = track && widthPx >= phoneBelowPx
    return paragraph(
      page,
      text,
      { sizePx: 12, anchor: isWide && track.isBefore ? 'end' : 'start' },
      isWide ? track.text : { x: left, widthPx },
    )
  })
  return (top) =>
    placeInOrder<PlacedPart>(top, [
      tracks
        ? (y) =>
            joinBlocks(
              rounds.map((place) => place(y)),
              y,
            )
        : (y) => placeInOrder(y, rounds),
      ...notes,
      space(series.view === 'summary' ? 1 : 6),
    ])
}

/** With more than two rounds a line begins where the name of the round before ends. */
function startLine(
  page: ChangesPage,
  { cells }: Thread,
  track: Track,
  before: Track | undefined,
  index: number,
): Track {
  if (!before || before.isBefore) return track
  const lines = (cells[index - 1]?.seats ?? []).map(({ name, role }) => {
    const isBold = role === 'head'
    const [first = ''] = wrapText(name, before.text.widthPx, sizeOf(page), page.measure, isBold)
    return page.measure(first, sizeOf(page), isBold)
  })
  return { ...track, line: { ...track.line, x1: before.text.x + Math.max(0, ...lines) + 8 } }
}

function placeStacked(page: ChangesPage, cell: ThreadCell, label: string): PlaceBlock<PlacedPart> {
  const { left, widthPx } = page
  const from = left + labelPx
  const track = {
    line: { x1: from, x2: from },
    signX: from,
    text: { x: from + fieldPx + gapPx, widthPx: widthPx - labelPx - fieldPx - gapPx },
    isBefore: false,
  }
  return (top) =>
    joinBlocks<PlacedPart>(
      [
        placeInOrder(top, [space(4), paragraph(page, label, quiet, { x: left, widthPx: labelPx - gapPx })]),
        placeCell(page, cell, track)(top),
      ],
      top,
    )
}

function placeCell(page: ChangesPage, cell: ThreadCell, track: Track): PlaceBlock<PlacedPart> {
  const { words } = page
  const { seats, gap, line, step } = cell
  const { x1, x2 } = track.line
  const hasLine = x2 > x1
  const anchor = track.isBefore ? 'end' : 'start'
  if (gap) {
    const stubPx = hasLine ? Math.min(x2 - x1, 48) - 6 : 0
    // Of two rounds, the words follow their line at once; of more, they stand in their column.
    const from = page.series.columns.length === 2 && hasLine ? x1 + stubPx + 6 : track.signX
    const box = { x: from, widthPx: track.text.x + track.text.widthPx - from }
    return (top) =>
      joinBlocks<PlacedPart>(
        [
          placeLine(stubPx > 0 ? { x1: x1 + 2, x2: x1 + stubPx } : null, 'end', top),
          placeInOrder(top, [space(4), paragraph(page, gapWords(gap, words), quiet, box), space(3)]),
        ],
        top,
      )
  }
  const names = seats.map((seat): PlaceBlock<PlacedPart> => {
    const sign = { ...seatSign(seat), part: 'seat' as const, sizePx: signPx }
    return (top) =>
      joinBlocks<PlacedPart>(
        [
          block(top + fieldPx, {
            parts: [{ ...sign, x: track.signX + (fieldPx - signPx) / 2, y: top + (fieldPx - signPx) / 2 }],
          }),
          placeInOrder(top, [
            space(3),
            paragraph(
              page,
              seat.name,
              {
                sizePx: sizeOf(page),
                isBold: seat.role === 'head',
                anchor,
              },
              track.text,
            ),
          ]),
        ],
        top,
      )
  })
  const said = step === null ? '' : words.t(`delegationChanges.step.${step}`)
  return (top) =>
    joinBlocks<PlacedPart>(
      [
        placeLine(hasLine && line ? { x1: x1 + 2, x2: x2 + 2 } : null, line ?? 'end', top),
        placeInOrder<PlacedPart>(top, [...names, paragraph(page, said, { ...quiet, anchor }, track.text)]),
      ],
      top,
    )
}

function placeLine(
  span: { readonly x1: number; readonly x2: number } | null,
  line: 'person' | 'body' | 'end',
  top: number,
): Block<PlacedPart> {
  return block(top, { parts: span ? [{ part: 'line', line, ...span, y: top + fieldPx / 2 }] : [] })
}
