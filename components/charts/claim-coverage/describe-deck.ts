import { isFullyCoded } from '../articles'
import { insideSentence } from '../inside-sentence'
import { describeUncoded } from '../source-line'
import type { Words } from '../words'
import type { ClaimCoverageSeries } from './series'

/** So many kinds of contradicted claims are named, more are counted. */
const mostPhrases = 3

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
  const n = contradicted.reduce((sum, { count }) => sum + count, 0)
  const phrases = contradicted.map(({ kind, topic, count }) => {
    const label = series.topicLabels[topic] ?? topic
    return t(`claimCoverage.deck.kind.${kind}`, { n: count, label, topic: insideSentence(label, words) })
  })
  const what = phrases.length > mostPhrases ? t('claimCoverage.deck.many', { n }) : words.and(phrases)
  return [t('claimCoverage.deck.contradict', { what })]
}
