import { theseArticles } from '../source-line'
import type { Words } from '../words'
import type { DemandStatusSeries, RoundColumn } from './series'

/** Filters after which the sentence would follow from the filter and say nothing. */
const emptying = ['status', 'account'] as const

/**
 * The headline as a rule: no status in group `moving` in the latest rounds, or so many in the last one; and, in the
 * full view, for how many items no outcome is reported. Null where there is nothing to find.
 */
export function describeFinding(series: DemandStatusSeries, words: Words): string | null {
  const { finding } = series
  const isEmptied = series.filters.some(({ field }) => emptying.some((name) => name === field))
  if (finding.itemCount === 0 || series.shownCount === 0 || isEmptied) return null

  const { t } = words
  const articles = theseArticles(series.articles.length, words)
  const n = finding.itemCount
  if (finding.noOutcomeCount === n) return t('demandStatus.finding.silent', { articles, n })
  const sentence = movesOf(series, articles, words)
  if (sentence === null) return null
  if (series.view === 'summary' || finding.noOutcomeCount === 0) return sentence
  return t('demandStatus.finding.noOutcome', { finding: sentence, u: words.count(finding.noOutcomeCount) })
}

function movesOf(series: DemandStatusSeries, articles: string, words: Words): string | null {
  const { itemCount, movedInLatest, unmovedRounds } = series.finding
  const n = itemCount
  if (movedInLatest) {
    const movedCount = movedInLatest.itemCount
    return words.t('demandStatus.finding.some', {
      articles,
      n,
      movedCount,
      moved: words.count(movedCount),
      round: movedInLatest.column.label,
    })
  }
  if (unmovedRounds.length === 0) return null
  const isAll = unmovedRounds.length === series.columns.filter(({ round }) => round !== null).length
  return words.t('demandStatus.finding.none', {
    articles,
    n,
    where: describeRun(unmovedRounds, isAll, words),
  })
}

/** `in either A round`, `in A or B`, `in the last three rounds`, … */
function describeRun(run: readonly RoundColumn[], isAll: boolean, words: Words): string {
  const { t } = words
  const cities = new Set(run.map(({ city }) => city))
  const city = cities.size === 1 ? run[0]?.city : null
  const n = words.count(run.length)
  if (run.length === 1) return t('demandStatus.finding.where.one', { round: run[0]?.label ?? '' })
  if (run.length === 2 && city) return t('demandStatus.finding.where.either', { city })
  if (run.length === 2)
    return t('demandStatus.finding.where.two', { rounds: words.or(run.map(({ label }) => label)) })
  if (isAll) return t('demandStatus.finding.where.all')
  if (city) return t('demandStatus.finding.where.sameCity', { n, city })
  return t('demandStatus.finding.where.latest', { n })
}
