import { requireArticle } from '../articles'
import { columnLabel, rowTitle, warningTitle } from '../demand-phrases'
import { countArticles } from '../source-line'
import type { Words } from '../words'
import { type DemandPathsSeries, type PathItem, type PathStep, requireColumn } from './series'

/** The spoken label of every mark: item, round, status, its place in the article's order, whose account. */
export function describeSpoken(series: DemandPathsSeries, words: Words): Readonly<Record<string, string>> {
  const { t } = words
  const spoken: Record<string, string> = {}
  const { sections, plain, unreported, warnings } = series
  const items = [...sections.flatMap(({ items, folded }) => [...items, ...folded]), ...plain]
  for (const item of items) sayRows(series, item, words, spoken)
  for (const item of plain)
    spoken[item.id] = t('demandPaths.spoken.plain', {
      title: rowTitle(item, words),
      n: item.stepCount,
      articles: countArticles(item.articleCount, words),
    })
  for (const item of unreported)
    spoken[item.id] = t('demandPaths.spoken.unreported', { title: rowTitle(item, words) })
  for (const item of warnings)
    spoken[item.id] = t('demandPaths.spoken.warning', {
      title: warningTitle(series, item, words),
      articles: countArticles(item.articleCount, words),
    })
  return spoken
}

function sayRows(
  series: DemandPathsSeries,
  item: PathItem,
  words: Words,
  spoken: Record<string, string>,
): void {
  for (const row of item.rows)
    for (const cell of row.cells) {
      const place = {
        title: rowTitle(item, words),
        round: columnLabel(requireColumn(series, cell), words),
        article: requireArticle(series, row.source).shortName,
      }
      const say = (what: string) => words.t('demandPaths.spoken.place', { ...place, what })
      if (cell.absence) spoken[cell.markId] = say(words.t(`absenceShort.${cell.absence.reason}`))
      for (const step of cell.steps)
        spoken[step.markId] = say(sayStep(series, step, cell.steps.length, words))
    }
}

function sayStep(series: DemandPathsSeries, step: PathStep, total: number, words: Words): string {
  const { t } = words
  const labelOf = (status: string) => series.statuses[status]?.label ?? status
  const said = t('demandPaths.spoken.step', {
    status: labelOf(step.status),
    n: step.position,
    total,
    account: series.accountLabels[step.account]?.label ?? step.account,
  })
  const weak = step.isLowConfidence ? t('demandCharts.spoken.lowConfidence', { chip: said }) : said
  if (!step.move) return weak
  return t(`demandCharts.spoken.${step.move.direction}`, {
    chip: weak,
    status: labelOf(step.move.fromStatus),
    round: series.roundLabels[step.move.fromRound] ?? step.move.fromRound,
  })
}
