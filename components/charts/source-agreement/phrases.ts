/** The short texts of the chart, shared by the HTML sheet, the picture and the description. */

import { requireArticle } from '../articles'
import type { PairState } from '../pair-point-palette'
import type { Words } from '../words'
import { isCounted, type Pair, type PairGroup, type PairSpot, type SourceAgreementSeries } from './series'

/** `Dawn and We News` */
export function pairName(series: SourceAgreementSeries, { sources }: Pair, words: Words): string {
  return words.and(sources.map((source) => requireArticle(series, source).shortName))
}

/** `16 of 46`; while an article is still being coded, `16 so far`. */
export function pairTotal({ pointCount: n, coverCount, isCoded }: Pair, { t }: Words): string {
  return isCoded ? t('sourceAgreement.total', { n, cover: coverCount }) : t('sourceAgreement.soFar', { n })
}

/** What a state is called in the legend and the table. */
export function stateLabel(state: PairState, { t }: Words): string {
  return t(`sourceAgreement.state.${state}`)
}

/** So many contradicted points are named, more are counted. */
const mostNamed = 3

/** `Contradict each other: …`, the points on which a pair does; empty where there is none. */
export function contradictionLine(pair: Pair, words: Words): string {
  if (pair.counts.contradict === 0) return ''
  const labels = pair.points.filter(({ state }) => state === 'contradict').map(({ label }) => label)
  return words.t('sourceAgreement.contradictions', {
    labels: labels.slice(0, mostNamed).join('; '),
    more: Math.max(0, labels.length - mostNamed),
  })
}

/** `Dawn: 12 more pairs, 0 to 14 points` */
export function foldTitle(series: SourceAgreementSeries, { source, pairs }: PairGroup, words: Words): string {
  const counts = pairs.map(({ pointCount }) => pointCount)
  return words.t('sourceAgreement.fold', {
    article: requireArticle(series, source).shortName,
    n: pairs.length,
    least: Math.min(...counts),
    most: Math.max(...counts),
  })
}

/** The number of points that a square stands for; empty where it is one. */
export function spotCount(pair: Pair, { points }: PairSpot, words: Words): string {
  return isCounted(pair) ? words.t('sourceAgreement.count', { n: points.length }) : ''
}

/** The name of a counted pair under its older article, with what it shares: `Dawn: 3 of 6`. */
export function foldedPair(series: SourceAgreementSeries, pair: Pair, words: Words): string {
  const [, other] = pair.sources
  const counted = words.t('sourceAgreement.foldedPair', {
    article: requireArticle(series, other).shortName,
    total: pairTotal(pair, words),
  })
  const n = pair.counts.contradict
  return n === 0 ? counted : words.t('sourceAgreement.foldedContradict', { pair: counted, n })
}

/** What a summary does not draw; empty where it draws all. */
export function leftOutLine({ summary }: SourceAgreementSeries, { t }: Words): string {
  return summary.leftOutCount === 0 ? '' : t('sourceAgreement.leftOut', { n: summary.leftOutCount })
}
