import { isFullyCoded } from '../articles'
import { sayContradicted } from '../contradicted-claims'
import { describeUncoded } from '../source-line'
import type { Words } from '../words'
import type { ClaimCoverageSeries } from './series'

/** What is shown, on what articles contradict each other, and what is still being coded. */
export function describeDeck(series: ClaimCoverageSeries, words: Words): string {
  const { t } = words
  const { articles, finding } = series
  if (finding.claimCount === 0) return ''
  return [
    t(articles.length === 1 ? 'claimCoverage.deck.whatOne' : 'claimCoverage.deck.what'),
    ...describeContradictions(series, words),
    ...describeUncoded(articles, words),
  ].join(' ')
}

/** Nothing where there is one article, and where it cannot be told: what is contradicted is not among those left, or not coded yet. */
function describeContradictions(series: ClaimCoverageSeries, words: Words): string[] {
  const { t } = words
  const { contradicted, hasOpenContradiction } = series.finding
  if (series.articles.length === 1) return []
  if (contradicted.length === 0)
    return hasOpenContradiction || !isFullyCoded(series.articles) ? [] : [t('claimCoverage.deck.agreeing')]
  const what = sayContradicted(contradicted, series.topicLabels, words)
  return [t('claimCoverage.deck.contradict', { what })]
}
