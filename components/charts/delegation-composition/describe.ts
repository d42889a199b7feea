import { describeChart } from '../describe-chart'
import { describeSeatLegend, type SeatSwatch } from '../describe-seat-legend'
import type { Description, ReleaseFacts } from '../description'
import { countArticles, describeUncoded } from '../source-line'
import type { Words } from '../words'
import { describeAlt } from './describe-alt'
import { describeFinding } from './describe-finding'
import { describeSpoken } from './describe-spoken'
import { describeTable } from './describe-table'
import type { CompositionSeries } from './series'

/** A description whose legend knows the swatches of this chart. */
export type CompositionDescription = Description<SeatSwatch>

/** Says in words what the series holds; `release` is null for a draft. */
export function describeDelegationComposition(
  series: CompositionSeries,
  words: Words,
  release: ReleaseFacts | null,
): CompositionDescription {
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

function describeLegend(series: CompositionSeries, words: Words) {
  const seats = [...new Set(series.reported.map(({ seat }) => seat))]
  return describeSeatLegend({ ...series, seats }, words)
}

function plainTitle({ seatCount, filters }: CompositionSeries, { t }: Words): string {
  if (seatCount > 0) return t('delegationComposition.plainTitle')
  return filters.length > 0 ? t('delegationComposition.emptyTitle') : t('delegationComposition.nothingTitle')
}

/** In the full view what is shown; then once what holds for the seats of all sides: on how many articles each rests. */
function describeDeck(series: CompositionSeries, words: Words): string {
  const { t } = words
  const { seatCount, articles } = series
  if (seatCount === 0) return series.filters.length > 0 ? t('delegationComposition.deck.empty') : ''
  const what = t('delegationComposition.deck.what', {
    n: articles.length,
    articles: countArticles(articles.length, words),
  })
  const rests = describeRest(series, words)
  return [
    ...(series.view === 'full' || rests === null ? [what] : []),
    ...(rests === null ? [] : [rests]),
    ...describeUncoded(articles, words),
  ].join(' ')
}

/** Null with a single article, where it goes without saying, and without seats of sides. */
function describeRest({ articles, sides, sideSeatCount, singleCount }: CompositionSeries, words: Words) {
  if (articles.length < 2 || sideSeatCount === 0) return null
  const isAll = singleCount === sideSeatCount && sideSeatCount > 1
  return words.t(`delegationComposition.deck.${isAll ? 'all' : 'some'}`, {
    n: sideSeatCount,
    k: singleCount,
    sides: words.t('delegationComposition.deck.sides', { n: sides.length, words: words.count(sides.length) }),
  })
}
