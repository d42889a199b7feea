import { GlyphUse } from '@/components/marks/status-glyph'
import { requireStatus } from '../demand-labels'
import type { DemandStatusSeries } from './series'

/** The glyph of a status, from the symbols at the top of the sheet. */
export function StatusGlyph({
  series,
  status,
}: {
  readonly series: DemandStatusSeries
  readonly status: string
}) {
  return <GlyphUse prefix="ds" glyph={requireStatus(series, status).style.glyph} />
}
