import { isFullyCoded } from '../articles'
import { sayContradicted } from '../contradicted-claims'
import type { Words } from '../words'
import { pairName } from './phrases'
import { listPairs, type SourceAgreementSeries } from './series'

/**
 * The headline as a rule: the smallest and the largest overlap of two articles, and how many pairs contradict each
 * other on what. Null where there are no two articles, or nothing to compare; and where an article still being coded
 * may share more than it seems to.
 */
export function describeFinding(series: SourceAgreementSeries, words: Words): string | null {
  const { pairCount, claimCount } = series.finding
  if (pairCount === 0 || claimCount === 0 || !isFullyCoded(series.articles)) return null
  const overlap = sayOverlap(series, words)
  const contradictions = sayContradictions(series, words)
  return contradictions === null
    ? overlap
    : words.t('sourceAgreement.finding.contradicting', { overlap, contradictions })
}

function sayOverlap(series: SourceAgreementSeries, words: Words): string {
  const { pairCount, leastShared: least, mostShared: most } = series.finding
  const [pair] = listPairs(series)
  if (pair && pairCount === 1)
    return words.t('sourceAgreement.finding.onePair', { pair: pairName(series, pair, words), n: most })
  const extent = least === most ? 'same' : least === 0 ? 'upTo' : 'range'
  return words.t(`sourceAgreement.finding.${extent}`, { least, most })
}

/** `three pairs contradict each other, on the date of the ceasefire`; null where none does. */
export function sayContradictions(series: SourceAgreementSeries, words: Words): string | null {
  const { contradictingPairs: n, contradicted, pairCount } = series.finding
  if (n === 0) return null
  const what = sayContradicted(contradicted, series.topicLabels, words)
  return words.t(`sourceAgreement.finding.${pairCount === 1 ? 'contradictOne' : 'contradict'}`, {
    n,
    words: words.count(n),
    what,
  })
}

/** The headline where there is no finding. */
export function plainTitle({ finding, filters, articles }: SourceAgreementSeries, { t }: Words): string {
  if (finding.claimCount === 0)
    return t(filters.length > 0 ? 'sourceAgreement.emptyTitle' : 'sourceAgreement.nothingTitle')
  return t(articles.length === 1 ? 'sourceAgreement.oneArticle' : 'sourceAgreement.plainTitle')
}
