import { isFullyCoded } from '../articles'
import { describeUncoded, theseArticles } from '../source-line'
import type { Words } from '../words'
import { type DiscrepanciesSeries, listDifferences } from './series'

/**
 * The headline as a rule: how many differences cannot both be right, out of all. Null where there are none, and while
 * an article is still being coded, since it may add to either number.
 */
export function describeFinding(series: DiscrepanciesSeries, words: Words): string | null {
  const n = listDifferences(series).length
  const hard = series.hard.length
  if (n === 0 || !isFullyCoded(series.articles)) return null
  const { t } = words
  if (hard === 0) return t('discrepancies.finding.none', { n })
  if (hard === n) return t('discrepancies.finding.all', { n })
  return t('discrepancies.finding.some', { hard: words.openingCount(hard), n, others: n - hard })
}

/** The headline where there is no finding. */
export function plainTitle(series: DiscrepanciesSeries, { t }: Words): string {
  if (listDifferences(series).length > 0) return t('discrepancies.plainTitle')
  return t(series.filters.length > 0 ? 'discrepancies.emptyTitle' : 'discrepancies.nothingTitle')
}

/** What is shown, and what its numbers do not say. */
export function describeDeck(series: DiscrepanciesSeries, words: Words): string {
  const { articles } = series
  if (listDifferences(series).length === 0) return ''
  return [
    words.t('discrepancies.deck.what', {
      articles: theseArticles(articles.length, words),
      n: articles.length,
    }),
    ...(series.view === 'full' ? [words.t('discrepancies.deck.score')] : []),
    ...describeUncoded(articles, words),
  ].join(' ')
}
