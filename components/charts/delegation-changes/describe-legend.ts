import { describeSeatLegend, type SeatSwatch } from '../describe-seat-legend'
import type { LegendEntry } from '../description'
import type { Words } from '../words'
import type { ChangesSeries } from './series'

/** What a legend line of this chart draws: the sign of a seat, or a line between rounds. */
export type ChangesSwatch = SeatSwatch | { readonly kind: 'line'; readonly line: 'person' | 'body' | 'end' }

const lines = ['person', 'body', 'end'] as const

/** Only what occurs: lines, then shapes and fills. A summary leaves out the lines, which words explain where they stand. */
export function describeLegend(series: ChangesSeries, words: Words): readonly LegendEntry<ChangesSwatch>[] {
  const drawn = new Set(
    series.sections.flatMap(({ threads }) =>
      threads.flatMap(({ cells }) =>
        cells.flatMap(({ line, gap }) => (gap && gap.absence.reason !== 'not-named-again' ? [] : line)),
      ),
    ),
  )
  return [
    ...lines
      .filter((line) => series.view === 'full' && drawn.has(line))
      .map((line) => ({
        swatch: { kind: 'line' as const, line },
        label: words.t(`delegationChanges.legend.${line}`),
      })),
    ...describeSeatLegend(series, words),
  ]
}
