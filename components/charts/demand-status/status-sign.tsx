import { GlyphSign } from '@/components/marks/status-glyph'
import { requireStatus } from '../demand-labels'
import type { DemandStatusSeries } from './series'

/** The glyph of a status. */
export function StatusGlyph({
  series,
  status,
}: {
  readonly series: DemandStatusSeries
  readonly status: string
}) {
  return <GlyphSign glyph={requireStatus(series, status).style.glyph} />
}
