/** Words and small signs that run on and wrap, as a sentence of names does. */
import { type Block, block } from '../blocks'
import { type Ink, lineHeight, type PlacedText, placeLine } from '../picture'
import type { PlacedShape, Shape } from '../seat-sign'
import { wrapText } from '../text-fit'
import type { Box, CompositionPage } from './page'

/** One piece of a run: its sign, if it has one, stands before its first word. */
export interface RunItem {
  readonly text: string
  readonly sizePx?: number
  readonly isBold?: boolean
  readonly ink?: Ink
  readonly sign?: Shape
}

const signPx = 10
const signGapPx = 4

/** Sets pieces one after the other; they break between words, and inside a word only where it alone is too long. */
export function placeRun(
  { measure, series }: CompositionPage,
  items: readonly RunItem[],
  { x: left, widthPx }: Box,
  top: number,
): Block<PlacedShape> {
  const textPx = series.view === 'summary' ? 12 : 14
  const highestPx = Math.max(textPx, ...items.map(({ sizePx = textPx }) => sizePx))
  const stepPx = highestPx * lineHeight + 2
  const right = left + widthPx
  const texts: PlacedText[] = []
  const parts: PlacedShape[] = []
  let x = left
  let y = top
  const nextLine = () => {
    x = left
    y += stepPx
  }
  for (const { text, sizePx = textPx, isBold, ink, sign } of items) {
    let waiting = text.split(/\s+/).join(' ')
    let signRoomPx = sign ? signPx + signGapPx : 0
    while (waiting !== '') {
      const roomPx = right - x - signRoomPx
      const [word = ''] = waiting.split(' ')
      if (x > left && measure(word, sizePx, isBold) > roomPx) {
        nextLine()
        continue
      }
      const [line = waiting] = wrapText(waiting, roomPx, sizePx, measure, isBold)
      if (sign && signRoomPx > 0) parts.push({ ...sign, x, y: y + (stepPx - signPx) / 2 - 1, sizePx: signPx })
      const at = { x: x + signRoomPx, top: y + highestPx - sizePx }
      texts.push(placeLine(line, at, { sizePx, isBold, ink }, measure))
      waiting = waiting.slice(line.length).trimStart()
      x += signRoomPx + measure(line, sizePx, isBold) + measure(' ', sizePx)
      signRoomPx = 0
      if (waiting !== '') nextLine()
    }
  }
  return block(items.length > 0 ? y + stepPx : top, { texts, parts })
}
