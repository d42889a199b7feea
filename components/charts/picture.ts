/** The placed parts that every picture has, and the pen that sets text line by line. */
import type { PaperInk } from './paper-colours'
import type { Slot } from './status-palette'
import { type TextMeasure, wrapText } from './text-fit'

/** A colour of the paper, or what contrasts most with a fill of the palette. */
export type Ink = PaperInk | `on-${Slot}`

/** One line of text; `y` is the baseline, `widthPx` what the measure says it takes. */
export interface PlacedText {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly sizePx: number
  readonly isBold: boolean
  readonly anchor: 'start' | 'end'
  readonly ink: Ink
  readonly widthPx: number
}

/** A horizontal rule. */
export interface PlacedRule {
  readonly x1: number
  readonly x2: number
  readonly y: number
  readonly ink: PaperInk
}

/** How a text is set. */
export interface TextStyle {
  readonly sizePx: number
  readonly isBold?: boolean
  readonly ink?: Ink
  readonly anchor?: PlacedText['anchor']
}

export const lineHeight = 1.3
/** Where the baseline stands in a line, from its top, in em: half the leading plus the ascent. */
const baseline = 1

/** The height of `lines` lines in px. */
export function linesHeightPx(lines: number, sizePx: number): number {
  return Math.ceil(lines * sizePx * lineHeight)
}

/** Sets one line whose top is at `top`. */
export function placeLine(
  text: string,
  at: { readonly x: number; readonly top: number },
  style: TextStyle,
  measure: TextMeasure,
): PlacedText {
  const { sizePx, isBold = false, ink = 'ink', anchor = 'start' } = style
  return {
    x: at.x,
    y: at.top + sizePx * baseline,
    text,
    sizePx,
    isBold,
    anchor,
    ink,
    widthPx: measure(text, sizePx, isBold),
  }
}

/** Sets a text in a column `widthPx` wide; gives its lines and its height in px. */
export function placeParagraph(
  text: string,
  box: { readonly x: number; readonly top: number; readonly widthPx: number },
  style: TextStyle,
  measure: TextMeasure,
): { readonly texts: readonly PlacedText[]; readonly heightPx: number } {
  const lines = wrapText(text, box.widthPx, style.sizePx, measure, style.isBold)
  const stepPx = style.sizePx * lineHeight
  return {
    texts: lines.map((line, index) =>
      placeLine(line, { x: box.x, top: box.top + index * stepPx }, style, measure),
    ),
    heightPx: linesHeightPx(lines.length, style.sizePx),
  }
}
