/** Blocks that are set one below the other. */
import { placeParagraph, type TextStyle } from '../picture'
import type { TextMeasure } from '../text-fit'
import type { Words } from '../words'
import type { DemandStatusDescription } from './describe'
import type { PlacedParts } from './placed'
import type { DemandStatusSeries } from './series'

/** What every block needs to know: the column it may fill, and what it says. */
export interface Page {
  readonly left: number
  readonly widthPx: number
  readonly measure: TextMeasure
  readonly series: DemandStatusSeries
  readonly description: DemandStatusDescription
  readonly words: Words
}

/** Parts and the height at which the next block may begin. */
export interface Block extends PlacedParts {
  readonly bottom: number
}

/** A block at a height that it is given. */
export type PlaceBlock = (top: number) => Block

const nothing: PlacedParts = { texts: [], rules: [], cells: [], squares: [], keys: [], signs: [] }

/** A block of these parts. */
export function block(bottom: number, parts: Partial<PlacedParts>): Block {
  return { ...nothing, ...parts, bottom }
}

/** Blocks over each other as one: all parts, the lowest bottom. */
export function joinBlocks(blocks: readonly Block[], top: number): Block {
  return {
    texts: blocks.flatMap((part) => part.texts),
    rules: blocks.flatMap((part) => part.rules),
    cells: blocks.flatMap((part) => part.cells),
    squares: blocks.flatMap((part) => part.squares),
    keys: blocks.flatMap((part) => part.keys),
    signs: blocks.flatMap((part) => part.signs),
    bottom: Math.max(top, ...blocks.map((part) => part.bottom)),
  }
}

/** Sets blocks one below the other. */
export function placeInOrder(top: number, placers: readonly PlaceBlock[]): Block {
  const placed: Block[] = []
  let at = top
  for (const place of placers) {
    const next = place(at)
    placed.push(next)
    at = next.bottom
  }
  return joinBlocks(placed, top)
}

/** White space of a height in px. */
export const space =
  (heightPx: number): PlaceBlock =>
  (top) =>
    block(top + heightPx, {})

/** A paragraph over the whole column, or the part of it given. */
export const paragraph =
  (
    page: Page,
    text: string,
    style: TextStyle,
    box: { x: number; widthPx: number } = { x: page.left, widthPx: page.widthPx },
  ): PlaceBlock =>
  (top) => {
    const { texts, heightPx } = placeParagraph(text, { ...box, top }, style, page.measure)
    return block(top + heightPx, { texts })
  }

/** A rule over the whole column. */
export const rule =
  (page: Page, ink: 'line' | 'strong-line'): PlaceBlock =>
  (top) =>
    block(top + 1, { rules: [{ x1: page.left, x2: page.left + page.widthPx, y: top, ink }] })
