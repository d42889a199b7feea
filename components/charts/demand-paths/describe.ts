import { describeStepTable } from '../demand-step-rows'
import { describeChart } from '../describe-chart'
import type { Description, ReleaseFacts } from '../description'
import { isFilteredBy } from '../filters'
import { countArticles, describeUncoded } from '../source-line'
import type { Words } from '../words'
import { describeAlt } from './describe-alt'
import { describeFinding } from './describe-finding'
import { describeLegend, type LegendSwatch } from './describe-legend'
import { describeSpoken } from './describe-spoken'
import type { DemandPathsSeries } from './series'

/** A description whose legend knows the swatches of this chart. */
export type DemandPathsDescription = Description<LegendSwatch>

/** Says in words what the series holds; `release` is null for a draft. */
export function describeDemandPaths(
  series: DemandPathsSeries,
  words: Words,
  release: ReleaseFacts | null,
): DemandPathsDescription {
  return describeChart(series, words, release, {
    describeFinding,
    plainTitle,
    describeDeck,
    describeAlt,
    describeLegend,
    describeTable: describeStepTable,
    describeSpoken,
  })
}

function plainTitle({ finding, filters }: DemandPathsSeries, { t }: Words): string {
  if (finding.itemCount > 0) return t('demandPaths.plainTitle')
  return filters.length > 0 ? t('demandPaths.emptyTitle') : t('demandPaths.nothingTitle')
}

/** How to read a strip, whose account is not heard, and what is still being coded. */
function describeDeck(series: DemandPathsSeries, words: Words): string {
  const { t } = words
  const { finding, filters, warnings, articles } = series
  if (finding.itemCount === 0) {
    if (filters.length === 0) return ''
    return t(warnings.length > 0 ? 'demandPaths.deck.onlyWarnings' : 'demandPaths.deck.empty')
  }
  const n = articles.length
  return [
    series.view === 'summary'
      ? t('demandPaths.deck.summary')
      : t('demandPaths.deck.what', { n, articles: countArticles(n, words) }),
    ...describeUnheard(series, words),
    ...describeUncoded(articles, words),
  ].join(' ')
}

function describeUnheard(series: DemandPathsSeries, words: Words): string[] {
  const { unheardParties, partyNames } = series
  if (unheardParties.length === 0 || series.steps.length === 0 || isFilteredBy(series, 'account')) return []
  const sides = unheardParties.map((id) => words.t('side', { party: partyNames[id] ?? id }))
  return [words.t('demandPaths.deck.unheard', { sides: words.or(sides) })]
}
