import type { LegendEntry } from '../description'
import type { Words } from '../words'
import type { TimelineSeries } from './series'

const swatches = ['day', 'rival', 'band', 'bounded-band', 'single'] as const
/** A line of the legend draws a shape of the axis, or explains what stands without a number. */
export type LegendSwatch = (typeof swatches)[number]

/** The signs that occur in the view, in one order. Lanes say in words what they show. */
export function describeLegend(series: TimelineSeries, { t }: Words): readonly LegendEntry<LegendSwatch>[] {
  const { shown } = series
  const has = (kind: string) => shown.some(({ when }) => when.kind === kind)
  const isBounded = shown.filter(({ when }) => when.kind === 'interval' && when.isBounded).length
  const intervals = shown.filter(({ when }) => when.kind === 'interval').length
  const occurring: Readonly<Record<LegendSwatch, boolean>> = {
    day: has('day'),
    rival: has('rival'),
    band: intervals > isBounded,
    'bounded-band': isBounded > 0,
    single:
      shown.some(({ sources }) => sources.length > 1) && shown.some(({ sources }) => sources.length === 1),
  }
  return swatches
    .filter((swatch) => occurring[swatch])
    .map((swatch) => ({ swatch, label: t(`timeline.legend.${swatch}`) }))
}
