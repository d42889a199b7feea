import { requireStatus, statusWord } from '../demand-labels'
import type { PlacedText } from '../picture'
import { placeStatusChip } from '../place-status-chip'
import type { DemandStatusPage as Page } from './page'
import { chipAccount } from './phrases'
import type { PlacedChip } from './placed'
import type { Chip } from './series'

/** One outcome in a box of a column: its word, and the account at the end. */
export function placeChip(
  { series, words, measure }: Page,
  chip: Chip,
  box: { readonly x: number; readonly top: number; readonly widthPx: number },
): { readonly chip: PlacedChip; readonly texts: readonly PlacedText[] } {
  const placed = placeStatusChip(
    { word: statusWord(series, chip.status), account: chipAccount(series, chip, words) },
    {
      style: requireStatus(series, chip.status).style,
      isOutlined: chip.isEarlier,
      isDashed: chip.isLowConfidence,
      sign: chip.move?.direction ?? null,
    },
    box,
    measure,
  )
  return { chip: { ...chip, ...placed.chip }, texts: placed.texts }
}
