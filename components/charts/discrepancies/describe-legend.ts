import type { LegendEntry } from '../description'
import type { Words } from '../words'
import { type DiscrepanciesSeries, shownHard } from './series'

/** A line of the legend draws a day, a stretch of days, a number, or a day beside the positions. */
export type LegendSwatch = 'day' | 'span' | 'number' | 'beside'

/** The signs that occur in the view. One alone needs no legend: its words stand beside it. */
export function describeLegend(
  series: DiscrepanciesSeries,
  { t }: Words,
): readonly LegendEntry<LegendSwatch>[] {
  const onAxis = shownHard(series).filter(({ axis }) => axis !== null)
  const values = onAxis.flatMap(({ positions }) => positions.flatMap(({ value }) => value ?? []))
  const hasBeside = series.view === 'full' && onAxis.some(({ beside }) => beside.length > 0)
  const occurring: Readonly<Record<LegendSwatch, boolean>> = {
    day: values.some((value) => value.kind === 'days' && value.from === value.to),
    span: values.some((value) => value.kind === 'days' && value.from !== value.to),
    number: onAxis.some(({ axis }) => axis?.kind === 'numbers'),
    beside: hasBeside,
  }
  const signs = swatches.filter((swatch) => occurring[swatch])
  return signs.length < 2
    ? []
    : signs.map((swatch) => ({ swatch, label: t(`discrepancies.legend.${swatch}`) }))
}

const swatches = ['day', 'span', 'number', 'beside'] as const satisfies readonly LegendSwatch[]
