import { isFullyCoded } from '../articles'
import { isFilteredBy } from '../filters'
import type { Words } from '../words'
import type { ClaimCoverageSeries } from './series'

/** So many claims that all articles tell are named, more are counted. */
const mostNamed = 2

/**
 * The headline as a rule: how many claims stand in one article only, and which ones every article tells. Null where
 * there is nothing to compare, where one article alone is left by a filter, or where an article still being coded may
 * have what stands in one article only.
 */
export function describeFinding(series: ClaimCoverageSeries, words: Words): string | null {
  const { claimCount: n, singleCount: single, toldByAll } = series.finding
  if (n === 0) return null
  const { t } = words
  const [article, ...others] = series.articles
  if (article && others.length === 0) {
    const isFromFilter = isFilteredBy(series, 'source', 'asOf')
    return isFromFilter ? null : t('claimCoverage.finding.oneArticle', { n, article: article.shortName })
  }
  if (!isFullyCoded(series.articles)) return null
  const share = single === 0 ? 'none' : single === n ? 'all' : 'some'
  const finding = t(`claimCoverage.finding.${share}`, { n, single })
  if (toldByAll.length === 0) return finding
  const told = t('claimCoverage.finding.toldByAll', {
    finding,
    count: toldByAll.length,
    words: words.count(toldByAll.length),
    articles: series.articles.length,
    articleWords: words.count(series.articles.length),
  })
  if (toldByAll.length > mostNamed) return told
  return t('claimCoverage.finding.named', { finding: told, labels: words.and(toldByAll) })
}

/** The headline where there is no finding. */
export function plainTitle({ finding, filters }: ClaimCoverageSeries, { t }: Words): string {
  if (finding.claimCount > 0) return t('claimCoverage.plainTitle')
  return t(filters.length > 0 ? 'claimCoverage.emptyTitle' : 'claimCoverage.nothingTitle')
}
