import type { Glyph } from '../status-palette'
import type { DemandStatusDescription } from './describe'
import type { DemandStatusSeries } from './series'

/** The glyphs that the legend shows, which are those that occur; each once. */
export function usedGlyphs(
  series: DemandStatusSeries,
  { legend }: DemandStatusDescription,
): readonly Glyph[] {
  const glyphs = legend.flatMap(({ swatch }) =>
    swatch.kind === 'status' ? (series.statuses[swatch.status]?.style.glyph ?? []) : [],
  )
  return [...new Set(glyphs)]
}
