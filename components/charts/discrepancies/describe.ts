import { describeChart } from '../describe-chart'
import { describeFilter } from '../describe-filter'
import type { Description, ReleaseFacts } from '../description'
import type { Words } from '../words'
import { describeAlt } from './describe-alt'
import { describeDeck, describeFinding, plainTitle } from './describe-finding'
import { describeLegend, type LegendSwatch } from './describe-legend'
import { describeSpoken } from './describe-spoken'
import { describeTable } from './describe-table'
import type { DiscrepanciesSeries } from './series'

/** A description whose legend knows the swatches of this chart. */
export type DiscrepanciesDescription = Description<LegendSwatch>

/** So many differences that lose a side to the filter are named in its line, more are counted there and named at the end. */
const mostDropped = 3

/** Says in words what the series holds; `release` is null for a draft. */
export function describeDiscrepancies(
  series: DiscrepanciesSeries,
  words: Words,
  release: ReleaseFacts | null,
): DiscrepanciesDescription {
  return describeChart(series, words, release, {
    describeFinding,
    plainTitle,
    describeFilters,
    describeDeck,
    describeAlt,
    describeLegend,
    describeTable,
    describeSpoken,
  })
}

function describeFilters({ filters, dropped }: DiscrepanciesSeries, words: Words): string | null {
  const line = describeFilter(filters, words)
  if (line === null || dropped.length === 0) return line
  const n = dropped.length
  const sentence =
    n <= mostDropped
      ? words.t('discrepancies.dropped.named', { n, titles: dropped.join('; ') })
      : words.t('discrepancies.dropped.counted', { n })
  return `${line} ${sentence}`
}
