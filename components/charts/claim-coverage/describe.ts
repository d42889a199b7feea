import { describeChart } from '../describe-chart'
import { describeFilter } from '../describe-filter'
import type { Description, ReleaseFacts } from '../description'
import type { Words } from '../words'
import { describeAlt } from './describe-alt'
import { describeDeck } from './describe-deck'
import { describeFinding, plainTitle } from './describe-finding'
import { describeLegend, type LegendSwatch } from './describe-legend'
import { describeSpoken } from './describe-spoken'
import { describeTable } from './describe-table'
import type { ClaimCoverageSeries } from './series'

/** A description whose legend knows the swatches of this chart. */
export type ClaimCoverageDescription = Description<LegendSwatch>

/** So many claims that the filter leaves out are named in its line, more are counted there and named at the end. */
const mostDropped = 3

/** Says in words what the series holds; `release` is null for a draft. */
export function describeClaimCoverage(
  series: ClaimCoverageSeries,
  words: Words,
  release: ReleaseFacts | null,
): ClaimCoverageDescription {
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

function describeFilters({ filters, dropped }: ClaimCoverageSeries, words: Words): string | null {
  const line = describeFilter(filters, words)
  if (line === null || dropped.length === 0) return line
  const n = dropped.length
  const sentence =
    n <= mostDropped
      ? words.t('claimCoverage.dropped.named', { n, labels: words.and(dropped) })
      : words.t('claimCoverage.dropped.counted', { n })
  return `${line} ${sentence}`
}
