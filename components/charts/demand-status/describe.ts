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
import { countedAccounts } from './phrases'
import type { DemandStatusSeries } from './series'

/** A description whose legend knows the swatches of this chart. */
export type DemandStatusDescription = Description<LegendSwatch>

/** Says in words what the series holds; `release` is null for a draft. */
export function describeDemandStatus(
  series: DemandStatusSeries,
  words: Words,
  release: ReleaseFacts | null,
): DemandStatusDescription {
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

function plainTitle({ finding, filters }: DemandStatusSeries, { t }: Words): string {
  if (finding.itemCount > 0) return t('demandStatus.plainTitle')
  return filters.length > 0 ? t('demandStatus.emptyTitle') : t('demandStatus.nothingTitle')
}

/** A summary says what a square is; the full view says whose account the statuses are. */
function describeDeck(series: DemandStatusSeries, words: Words): string {
  const { t } = words
  if (series.shownCount === 0) {
    if (series.filters.length === 0) return ''
    return t(series.warnings.length > 0 ? 'demandStatus.deck.onlyWarnings' : 'demandStatus.deck.empty')
  }
  if (series.view === 'summary') return describeSquares(series, words)
  const n = series.articles.length
  const what =
    n === 1
      ? t('demandStatus.deck.whatOne')
      : t('demandStatus.deck.what', { articles: countArticles(n, words) })
  return [what, ...describeAccounts(series, words), ...describeUncoded(series.articles, words)].join(' ')
}

function describeSquares(series: DemandStatusSeries, words: Words): string {
  const { t } = words
  const rows = series.sections.flatMap((section) => [...section.rows, ...section.asked])
  const unplaced = rows.filter((row) =>
    row.cells.some((cell) => cell.round === null && cell.chips.length > 0),
  )
  const leftOut = [
    ...(series.warnings.length > 0 ? [t('demandStatus.deck.warnings', { n: series.warnings.length })] : []),
    ...(unplaced.length > 0 ? [t('demandStatus.deck.unplaced', { n: unplaced.length })] : []),
  ]
  return [
    t('demandStatus.deck.square'),
    ...describeUnheard(series, words),
    ...(leftOut.length > 0 ? [t('demandStatus.deck.leftOut', { parts: words.and(leftOut) })] : []),
    ...describeUncoded(series.articles, words),
  ].join(' ')
}

/** `No status shown is told by A. Whose account, of 9 statuses: B 5, C 3 and others 1.` */
function describeAccounts(series: DemandStatusSeries, words: Words): string[] {
  if (isFilteredBy(series, 'account')) return []
  const counts = countedAccounts(series.accounts, words)
  return [
    ...describeUnheard(series, words),
    words.t('demandStatus.deck.counts', { total: series.shownCount, counts }),
  ]
}

function describeUnheard(series: DemandStatusSeries, words: Words): string[] {
  const { unheardParties, partyNames } = series
  if (unheardParties.length === 0 || isFilteredBy(series, 'account')) return []
  const sides = unheardParties.map((id) => words.t('side', { party: partyNames[id] ?? id }))
  return [words.t('demandStatus.deck.unheard', { sides: words.or(sides) })]
}
