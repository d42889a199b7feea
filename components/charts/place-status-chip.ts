import { chipPadPx, chipPx, type PlacedChipBox } from '@/components/marks/status-tile'
import { type Ink, lineHeight, type PlacedText, placeLine } from './picture'
import { type TextMeasure, wrapText } from './text-fit'

const textPx = 12
const glyphPx = 16
const gapPx = 4
/** What a chip needs beside its word: padding, glyph and gap. */
const extraPx = 2 * chipPadPx + glyphPx + gapPx

/** What stands in a chip: a word after the glyph, and whose account it is. */
export interface ChipWords {
  readonly word: string
  readonly account: string
}

/** The narrowest chip that breaks none of these words. */
export function narrowestChipPx(words: readonly string[], measure: TextMeasure): number {
  const parts = words.flatMap((word) => word.split(/\s+/))
  return extraPx + Math.max(0, ...parts.map((part) => measure(part, textPx)))
}

/** The width of a chip whose word and account stand in one line. */
export function chipWidthPx({ word, account }: ChipWords, measure: TextMeasure): number {
  return extraPx + measure(word, textPx) + gapPx + measure(account, textPx)
}

/** Sets glyph and word from the start of the box, the account at the end of the same line or on a line of its own. */
export function placeStatusChip(
  { word, account }: ChipWords,
  { style, isOutlined, isDashed, sign }: Pick<PlacedChipBox, 'style' | 'isOutlined' | 'isDashed' | 'sign'>,
  box: { readonly x: number; readonly top: number; readonly widthPx: number },
  measure: TextMeasure,
): { readonly chip: PlacedChipBox; readonly texts: readonly PlacedText[] } {
  const stepPx = textPx * lineHeight
  const textX = box.x + chipPadPx + glyphPx + gapPx
  const innerPx = box.widthPx - extraPx
  const lines = wrapText(word, innerPx, textPx, measure)
  const lastPx = measure(lines.at(-1) ?? '', textPx) + gapPx + measure(account, textPx)
  const accountLine = lastPx <= innerPx + 0.01 ? lines.length - 1 : lines.length
  const heightPx = Math.max(chipPx, Math.ceil((accountLine + 1) * stepPx) + 6)
  const top = box.top + (heightPx - (accountLine + 1) * stepPx) / 2
  const ink: Ink = isOutlined ? 'ink' : `on-${style.slot}`
  return {
    chip: { x: box.x, y: box.top, widthPx: box.widthPx, heightPx, style, isOutlined, isDashed, sign },
    texts: [
      ...lines.map((line, index) =>
        placeLine(line, { x: textX, top: top + index * stepPx }, { sizePx: textPx, ink }, measure),
      ),
      placeLine(
        account,
        { x: box.x + box.widthPx - chipPadPx, top: top + accountLine * stepPx },
        { sizePx: textPx, ink, anchor: 'end' },
        measure,
      ),
    ],
  }
}
