import { describeChart } from '../describe-chart'
import type { Description, ReleaseFacts } from '../description'
import type { Words } from '../words'
import { describeAlt } from './describe-alt'
import { describeDeck, describeFinding, plainTitle } from './describe-finding'
import { describeLegend, type LegendSwatch } from './describe-legend'
import { describeSpoken } from './describe-spoken'
import { describeTable } from './describe-table'
import type { TimelineSeries } from './series'

/** A description whose legend knows the swatches of this chart. */
export type TimelineDescription = Description<LegendSwatch>

/** Says in words what the series holds; `release` is null for a draft. */
export function describeTimeline(
  series: TimelineSeries,
  words: Words,
  release: ReleaseFacts | null,
): TimelineDescription {
  return describeChart(series, words, release, {
    describeFinding,
    plainTitle,
    describeDeck,
    describeAlt,
    describeLegend,
    describeTable,
    describeSpoken,
  })
}
