import type { DemandLabels } from './demand-labels'
import type { Glyph } from './status-palette'

/** The glyphs of these statuses, each once. */
export function usedGlyphs({ statuses }: DemandLabels, codes: readonly string[]): readonly Glyph[] {
  return [...new Set(codes.flatMap((code) => statuses[code]?.style.glyph ?? []))]
}
