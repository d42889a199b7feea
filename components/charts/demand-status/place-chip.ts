import { lineHeight, type PlacedText, placeLine } from '../picture'
import { type TextMeasure, wrapText } from '../text-fit'
import type { DemandStatusPage as Page } from './page'
import { chipAccount, statusWord } from './phrases'
import type { PlacedChip } from './placed'
import { type Chip, type DemandStatusSeries, requireStatus } from './series'

const chipTextPx = 12
export const chipPadPx = 5
const glyphPx = 16
const glyphGapPx = 4
const minHeightPx = 24
/** What a chip needs beside its word: padding, glyph and gap. */
const chipExtraPx = 2 * chipPadPx + glyphPx + glyphGapPx

/** The narrowest chip that breaks no word. */
export function narrowestChipPx(series: DemandStatusSeries, measure: TextMeasure): number {
  const chips = series.sections.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.flatMap((c) => c.chips)),
  )
  const words = chips.flatMap((chip) => statusWord(series, chip.status).split(/\s+/))
  return chipExtraPx + Math.max(0, ...words.map((word) => measure(word, chipTextPx)))
}

/** One outcome: glyph and word from the start, the account at the end of the same line or on a line of its own. */
export function placeChip(
  page: Page,
  chip: Chip,
  box: { readonly x: number; readonly top: number; readonly widthPx: number },
): { readonly chip: PlacedChip; readonly texts: readonly PlacedText[] } {
  const { series, words, measure } = page
  const style = requireStatus(series, chip.status).style
  const stepPx = chipTextPx * lineHeight
  const textX = box.x + chipPadPx + glyphPx + glyphGapPx
  const innerPx = box.widthPx - chipExtraPx
  const lines = wrapText(statusWord(series, chip.status), innerPx, chipTextPx, measure)
  const account = chipAccount(series, chip, words)
  const lastPx = measure(lines.at(-1) ?? '', chipTextPx) + glyphGapPx + measure(account, chipTextPx)
  const accountLine = lastPx <= innerPx ? lines.length - 1 : lines.length
  const heightPx = Math.max(minHeightPx, Math.ceil((accountLine + 1) * stepPx) + 6)
  const top = box.top + (heightPx - (accountLine + 1) * stepPx) / 2

  const ink = chip.isEarlier ? 'ink' : (`on-${style.slot}` as const)
  return {
    chip: { ...chip, x: box.x, y: box.top, widthPx: box.widthPx, heightPx, style },
    texts: [
      ...lines.map((line, index) =>
        placeLine(line, { x: textX, top: top + index * stepPx }, { sizePx: chipTextPx, ink }, measure),
      ),
      placeLine(
        account,
        { x: box.x + box.widthPx - chipPadPx, top: top + accountLine * stepPx },
        { sizePx: chipTextPx, ink, anchor: 'end' },
        measure,
      ),
    ],
  }
}
