import { describeFilter } from '../describe-filter'
import type { Description, LegendEntry, ReleaseFacts } from '../description'
import { describeSources } from '../source-line'
import type { Words } from '../words'
import { describeAlt } from './describe-alt'
import { describeDeck } from './describe-deck'
import { describeFinding, plainTitle } from './describe-finding'
import { describeLegend, type LegendSwatch } from './describe-legend'
import { describeSpoken } from './describe-spoken'
import { describeTable } from './describe-table'
import type { ClaimCoverageSeries } from './series'

/** A description whose legend knows the swatches of this chart. */
export interface ClaimCoverageDescription extends Description<LegendSwatch> {
  readonly legend: readonly LegendEntry<LegendSwatch>[]
}

/** So many claims that the filter leaves out are named in its line, more are counted there and named at the end. */
const mostDropped = 3

/** Says in words what the series holds; `release` is null for a draft. */
export function describeClaimCoverage(
  series: ClaimCoverageSeries,
  words: Words,
  release: ReleaseFacts | null,
): ClaimCoverageDescription {
  const finding = describeFinding(series, words)
  const title = finding ?? plainTitle(series, words)
  return {
    title,
    finding,
    filter: describeFilters(series, words),
    deck: describeDeck(series, words),
    altText: describeAlt(series, title, words),
    legend: describeLegend(series, words),
    sourceLine: describeSources(series.articles, release, words, series.agreement),
    table: describeTable(series, words),
    spoken: describeSpoken(series, words),
  }
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
