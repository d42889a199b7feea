import { isFullyCoded } from '../articles'
import type { RoundColumn } from '../demand-scope'
import { isFilteredBy } from '../filters'
import { theseArticles } from '../source-line'
import type { Words } from '../words'
import type { DemandStatusSeries } from './series'

/**
 * The headline as a rule: no status in group `moving` in the latest rounds, or so many in the last one; and, in the
 * full view, for how many items no outcome is reported. Null where there is nothing to find, or where an article still
 * being coded may report what would be called unreported.
 */
export function describeFinding(series: DemandStatusSeries, words: Words): string | null {
  const { finding } = series
  // After such a filter the sentence would follow from the filter and say nothing.
  const isEmptied = isFilteredBy(series, 'status', 'account')
  if (finding.itemCount === 0 || series.shownCount === 0 || isEmptied) return null

  const { t } = words
  const articles = theseArticles(series.articles.length, words)
  const n = finding.itemCount
  const isKnown = isFullyCoded(series.articles)
  if (!isKnown && !finding.movedInLatest) return null
  if (finding.noOutcomeCount === n) return t('demandStatus.finding.silent', { articles, n })
  const sentence = movesOf(series, articles, words)
  if (sentence === null) return null
  if (series.view === 'summary' || finding.noOutcomeCount === 0 || !isKnown) return sentence
  return t('demandStatus.finding.noOutcome', { finding: sentence, u: words.count(finding.noOutcomeCount) })
}

function movesOf(series: DemandStatusSeries, articles: string, words: Words): string | null {
  const { itemCount, movedInLatest, unmovedRounds } = series.finding
  const n = itemCount
  if (movedInLatest) {
    const movedCount = movedInLatest.itemCount
    return words.t(`demandStatus.finding.${movedCount === n ? 'allMoved' : 'some'}`, {
      articles,
      n,
      movedCount,
      moved: words.count(movedCount),
      round: movedInLatest.column.label,
    })
  }
  if (unmovedRounds.length === 0) return null
  return words.t('demandStatus.finding.none', {
    articles,
    n,
    where: describeRun(unmovedRounds, series.columns, words),
  })
}

/** `in either A round`, `in A or B`, `in the last three rounds`, … */
function describeRun(run: readonly RoundColumn[], columns: readonly RoundColumn[], words: Words): string {
  const { t } = words
  const rounds = columns.filter(({ round }) => round !== null)
  const city = run[0]?.city
  // A city whose earlier rounds are not of the run would say too much.
  const isWholeCity = city && rounds.filter((round) => round.city === city).length === run.length
  const isOneCity = isWholeCity && run.every((round) => round.city === city)
  const n = words.count(run.length)
  if (run.length === 1) return t('demandStatus.finding.where.one', { round: run[0]?.label ?? '' })
  if (run.length === 2 && isOneCity) return t('demandStatus.finding.where.either', { city })
  if (run.length === 2)
    return t('demandStatus.finding.where.two', { rounds: words.or(run.map(({ label }) => label)) })
  if (run.length === rounds.length) return t('demandStatus.finding.where.all')
  if (isOneCity) return t('demandStatus.finding.where.sameCity', { n, city })
  return t('demandStatus.finding.where.latest', { n })
}
