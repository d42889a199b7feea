import { type Block, block, joinBlocks, type PlaceBlock } from '../blocks'
import { moreThan } from '../fit-summary'
import { type PlacedText, placeLine, placeParagraph } from '../picture'
import { viewVoices } from './fit-rows'
import type { PlacedSquare, VoicesPage } from './page'
import { absenceWords, namedWords, splitVoices } from './phrases'
import type { Group, Voice, VoiceCell } from './series'

export const squarePx = 12
const stepPx = 15
/** A line of squares with room for the line below them. */
const linePx = 19
const countPx = 28
const textPx = 12
const gapPx = 10
const wordsGapPx = 4

/** Where a cell stands. */
export interface Box {
  readonly x: number
  readonly widthPx: number
}

/** The number of statements and their squares, named speakers first, or the word for none. */
export function placeCell(
  page: VoicesPage,
  { slot }: Group,
  cell: VoiceCell,
  box: Box,
): PlaceBlock<PlacedSquare> {
  const none = absenceWords(cell, page.words)
  return (top) => {
    if (none !== null) {
      const at = { x: box.x, top: top + 1, widthPx: box.widthPx }
      const { texts, heightPx } = placeParagraph(none, at, { sizePx: textPx, ink: 'quiet' }, page.measure)
      return block(top + heightPx + 3, { texts })
    }
    const count = placeLine(
      page.words.number(cell.voices.length),
      { x: box.x, top: top + 1 },
      { sizePx: 13, isBold: true },
      page.measure,
    )
    const run = placeRun(page, slot, cell, { x: box.x + countPx, widthPx: box.widthPx - countPx }, top + 2)
    return joinBlocks([block(top + linePx, { texts: [count] }), run], top)
  }
}

/** The width in px that a cell takes if nothing in it wraps. */
export function cellWidthPx(page: VoicesPage, cell: VoiceCell): number {
  const none = absenceWords(cell, page.words)
  if (none !== null) return page.measure(none, textPx)
  const words = namedWords(cell, page.words)
  const wordsPx = words === null ? 0 : page.measure(words, textPx) + wordsGapPx + gapPx
  return countPx + cell.voices.length * stepPx + wordsPx
}

/** Squares that run on and wrap: how many speakers are named, their squares, a gap, and all others. */
function placeRun(
  page: VoicesPage,
  slot: Group['slot'],
  cell: VoiceCell,
  { x: left, widthPx }: Box,
  top: number,
): Block<PlacedSquare> {
  const parts: PlacedSquare[] = []
  const texts: PlacedText[] = []
  const right = left + widthPx
  let [x, y] = [left, top]
  const makeRoom = (neededPx: number) => {
    if (x === left || x + neededPx <= right) return
    x = left
    y += linePx
  }
  const put = ({ mode, isStriped, isToldByOther }: Voice) => {
    makeRoom(squarePx)
    parts.push({ mode, isStriped, isToldByOther, slot, x, y, sizePx: squarePx })
    x += stepPx
  }
  const drawn = viewVoices(page.series, cell)
  const { named, others } = splitVoices(cell, drawn)
  const more = moreThan(cell.voices, drawn, page.words)
  const words = namedWords(cell, page.words)
  if (words !== null) {
    texts.push(placeLine(words, { x, top: y - 1 }, { sizePx: textPx, ink: 'quiet' }, page.measure))
    x += page.measure(words, textPx) + wordsGapPx
    named.forEach(put)
    x += gapPx
  }
  others.forEach(put)
  if (more !== null) {
    makeRoom(page.measure(more, textPx))
    texts.push(placeLine(more, { x, top: y - 1 }, { sizePx: textPx, ink: 'quiet' }, page.measure))
  }
  return block(y + linePx, { parts, texts })
}
