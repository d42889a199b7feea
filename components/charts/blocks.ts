/** Blocks that are set one below the other in a picture. */
import { type PlacedRule, type PlacedText, placeParagraph, type TextStyle } from './picture'
import type { TextMeasure } from './text-fit'

/** The column that blocks may fill. */
export interface Page {
  readonly left: number
  readonly widthPx: number
  readonly measure: TextMeasure
}

/** Texts, rules and the chart's own parts, with the height at which the next block may begin. */
export interface Block<Part> {
  readonly bottom: number
  readonly texts: readonly PlacedText[]
  readonly rules: readonly PlacedRule[]
  readonly parts: readonly Part[]
}

/** A block at a height that it is given. */
export type PlaceBlock<Part> = (top: number) => Block<Part>

/** A block of these things. */
export function block<Part = never>(
  bottom: number,
  placed: Partial<Omit<Block<Part>, 'bottom'>>,
): Block<Part> {
  return { texts: [], rules: [], parts: [], ...placed, bottom }
}

/** Blocks over each other as one: everything in them, the lowest bottom. */
export function joinBlocks<Part>(blocks: readonly Block<Part>[], top: number): Block<Part> {
  return {
    texts: blocks.flatMap((one) => one.texts),
    rules: blocks.flatMap((one) => one.rules),
    parts: blocks.flatMap((one) => one.parts),
    bottom: Math.max(top, ...blocks.map((one) => one.bottom)),
  }
}

/** Sets blocks one below the other. */
export function placeInOrder<Part>(top: number, placers: readonly PlaceBlock<Part>[]): Block<Part> {
  const placed: Block<Part>[] = []
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
  (heightPx: number): PlaceBlock<never> =>
  (top) =>
    block(top + heightPx, {})

/** A paragraph over the whole column, or the part of it given. */
export const paragraph =
  (
    page: Page,
    text: string,
    style: TextStyle,
    box: { readonly x: number; readonly widthPx: number } = { x: page.left, widthPx: page.widthPx },
  ): PlaceBlock<never> =>
  (top) => {
    const { texts, heightPx } = placeParagraph(text, { ...box, top }, style, page.measure)
    return block(top + heightPx, { texts })
  }

/** A rule over the whole column. */
export const rule =
  (page: Page, ink: 'line' | 'strong-line'): PlaceBlock<never> =>
  (top) =>
    block(top + 1, { rules: [{ x1: page.left, x2: page.left + page.widthPx, y: top, ink }] })
