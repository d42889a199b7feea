import { rollup } from 'd3-array'
import { requireArticle } from '../articles'
import { claimCellStates } from '../claim-cell-palette'
import type { Words } from '../words'
import { singleCount, stateLabel } from './phrases'
import { type ClaimCoverageSeries, shownRows } from './series'

/** The chart in a few sentences: what it is, what it finds, how many cells say what, and what one article alone has. */
export function describeAlt(series: ClaimCoverageSeries, title: string, words: Words): string {
  const { t } = words
  const cells = shownRows(series).flatMap((row) => row.cells)
  const counts = rollup(
    cells,
    (own) => own.length,
    ({ state }) => stateLabel(series, state, words),
  )
  const states = new Set(claimCellStates.map((state) => stateLabel(series, state, words)))
  const counted = [...states].flatMap((label) => {
    const n = counts.get(label)
    return n === undefined ? [] : [t('claimCoverage.alt.count', { label, n })]
  })
  const singles = series.singles.map((single) =>
    t('claimCoverage.alt.count', {
      label: requireArticle(series, single.source).shortName,
      n: singleCount(series, single, words),
    }),
  )
  return [
    t('claimCoverage.alt.grid', { n: shownRows(series).length, articles: series.articles.length, title }),
    ...(counted.length > 0 ? [t('claimCoverage.alt.cells', { counts: counted.join('; ') })] : []),
    ...(series.finding.singleCount > 0
      ? [t('claimCoverage.alt.singles', { n: series.finding.singleCount, counts: singles.join('; ') })]
      : []),
  ].join(' ')
}
