/** The short texts of the chart, shared by the HTML sheet, the picture and the description. */
import type { Article } from '../articles'
import { requireArticle } from '../articles'
import type { ClaimCellState } from '../claim-cell-palette'
import { countArticles } from '../source-line'
import type { Words } from '../words'
import { fitSingles } from './fit-singles'
import {
  type ClaimCoverageSeries,
  type ClaimRow,
  type CoverageSpot,
  isKnownSingle,
  mostUnnamed,
  type SingleGroup,
  type TopicSection,
} from './series'

/** The day under an article's name, with the year only where the articles are of different years. */
export function columnDate(series: ClaimCoverageSeries, article: Article, words: Words): string {
  const years = series.articles.flatMap(({ publishedEarliest, publishedLatest }) => [
    publishedEarliest.slice(0, 4),
    publishedLatest.slice(0, 4),
  ])
  return words.shortDays(article.publishedEarliest, article.publishedLatest, new Set(years).size > 1)
}

/** The name beside a spot where articles do not stand in columns: the article, or how many there are. */
export function spotName(series: ClaimCoverageSeries, { sources }: CoverageSpot, words: Words): string {
  const [only, ...others] = sources
  if (only !== undefined && others.length === 0) return requireArticle(series, only).shortName
  return words.t('articles.digits', { n: sources.length })
}

/** What stands over the totals of rows; empty where one article leaves nothing to count. */
export function totalHead({ articles }: ClaimCoverageSeries, { t }: Words): string {
  return articles.length === 1 ? '' : t('claimCoverage.total.head')
}

/** `3 of 4`; empty where no article could have the claim, and with one article. */
export function rowTotal({ articles }: ClaimCoverageSeries, row: ClaimRow, { t }: Words): string {
  const { reportCount, coverCount } = row
  if (articles.length === 1 || coverCount === 0) return ''
  return t('claimCoverage.total.short', { reports: reportCount, cover: coverCount })
}

/** What each article gives on a claim that some article denies, one after another; empty where there is nothing. */
export function positionsLine(series: ClaimCoverageSeries, row: ClaimRow, words: Words): string {
  return row.positions
    .map(({ sources, value }) => {
      const names = sources.map((source) => requireArticle(series, source).shortName)
      // Their cells bear the names of very many.
      const articles = names.length > mostUnnamed ? countArticles(names.length, words) : names.join(', ')
      return words.t('claimCoverage.position', { articles, value })
    })
    .join(' · ')
}

/** How many claims stand in one article alone; none in an article that is still being coded is not known. */
export function singleCount(series: ClaimCoverageSeries, single: SingleGroup, words: Words): string {
  return isKnownSingle(series, single)
    ? words.number(single.rows.length)
    : words.t('absenceShort.not-coded-yet')
}

/** How many claims stand alone in the articles that a summary does not name; null where it names all. */
export function otherSingles(series: ClaimCoverageSeries, words: Words): string | null {
  const { leftOut } = fitSingles(series)
  if (leftOut.length === 0) return null
  const claims = leftOut.reduce((sum, { rows }) => sum + rows.length, 0)
  return words.t('claimCoverage.single.others', { n: leftOut.length, claims })
}

/** `In one article only: 42` */
export function singlesTitle({ finding }: ClaimCoverageSeries, words: Words): string {
  return words.t('claimCoverage.single.title', { n: finding.singleCount })
}

/** `12 points in three or more articles`: what the rows of a summary are; empty where it has none. */
export function summaryCaption({ summary }: ClaimCoverageSeries, words: Words): string {
  const { rows, leastArticles, leftOutCount } = summary
  if (rows.length === 0) return ''
  return words.t(leftOutCount > 0 ? 'claimCoverage.summary.some' : 'claimCoverage.summary.all', {
    n: rows.length,
    total: rows.length + leftOutCount,
    least: words.count(leastArticles),
    rule: rows.some(({ reportCount }) => reportCount < leastArticles) ? 'contradicted' : 'articles',
  })
}

/** `Ceasefire: 23 more points` */
export function foldTitle(series: ClaimCoverageSeries, section: TopicSection, words: Words): string {
  return words.t('claimCoverage.fold', { topic: topicLabel(series, section), n: section.folded.length })
}

/** The label of a section's topic. */
export function topicLabel({ topicLabels }: ClaimCoverageSeries, { topic }: TopicSection): string {
  return topicLabels[topic] ?? topic
}

/** A state in words, as the legend and the table have it. */
export function stateLabel(
  { stanceLabels }: ClaimCoverageSeries,
  state: ClaimCellState,
  { t }: Words,
): string {
  const of = (stance: string) => ({ label: stanceLabels[stance] ?? stance })
  switch (state) {
    case 'affirms':
    case 'contradicts':
      return of(state).label
    case 'unclear':
      return t('claimCoverage.state.unclear', of(state))
    case 'affirms-relayed':
      return t('claimCoverage.state.relayed', of('affirms'))
    case 'contradicts-relayed':
      return t('claimCoverage.state.relayedToo', of('contradicts'))
    case 'unclear-relayed':
      return t('claimCoverage.state.relayedToo', of('unclear'))
    default:
      return t(`claimCoverage.state.${state}`)
  }
}
