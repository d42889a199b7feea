import { columnLabel, rowTitle, warningTitle } from '../demand-phrases'
import type { RoundColumn } from '../demand-scope'
import { countArticles } from '../source-line'
import type { Words } from '../words'
import { noOutcome } from './phrases'
import type { Chip, DemandCell, DemandRow, DemandStatusSeries } from './series'

/** The spoken label of every mark of both views: item, round, status, number of articles, whose account. */
export function describeSpoken(series: DemandStatusSeries, words: Words): Readonly<Record<string, string>> {
  const spoken: Record<string, string> = {}
  const columnOf = (cell: DemandCell) => series.columns.find(({ round }) => round === cell.round)
  const rows = series.sections.flatMap(({ rows, asked, unreported }) => [...rows, ...asked, ...unreported])
  for (const row of rows) {
    for (const cell of row.cells) {
      const column = columnOf(cell)
      if (!column) continue
      const say = (what: string) => sayPlace(row, column, what, words)
      for (const chip of cell.chips) spoken[chip.markId] = say(sayChip(series, chip, words))
      const all = cell.chips.map((chip) => sayChip(series, chip, words)).join('; ')
      if (cell.absence) spoken[cell.markId] = say(words.t(`absenceShort.${cell.absence.reason}`))
      else if (all) spoken[cell.markId] = say(all)
    }
  }
  for (const { asked, unreported } of series.sections) {
    for (const row of asked)
      spoken[row.id] = words.t('demandStatus.spoken.item', {
        noOutcome: noOutcome(series, words),
        title: rowTitle(row, words),
        articles: countArticles(row.articleCount, words),
      })
    for (const row of unreported)
      spoken[row.id] = words.t('demandStatus.spoken.unreported', { title: rowTitle(row, words) })
  }
  for (const row of series.warnings)
    spoken[row.id] = words.t('demandStatus.spoken.warning', {
      title: warningTitle(series, row, words),
      articles: countArticles(row.articleCount, words),
    })
  return spoken
}

function sayPlace(row: DemandRow, column: RoundColumn, what: string, words: Words): string {
  return words.t('demandStatus.spoken.place', {
    title: rowTitle(row, words),
    round: columnLabel(column, words),
    what,
  })
}

function sayChip(series: DemandStatusSeries, chip: Chip, words: Words): string {
  const { t } = words
  const codes = [...new Set(chip.replies.map((reply) => reply.account))]
  const accounts = words.and(codes.map((code) => series.accountLabels[code]?.label ?? code))
  const labelOf = (status: string) => series.statuses[status]?.label ?? status
  let said = t('demandStatus.spoken.chip', {
    status: labelOf(chip.status),
    articles: countArticles(chip.replies.length, words),
    n: codes.length,
    accounts,
  })
  if (chip.isLowConfidence) said = t('demandCharts.spoken.lowConfidence', { chip: said })
  if (chip.isEarlier) said = t('demandStatus.spoken.earlier', { chip: said })
  if (chip.move)
    said = t(`demandCharts.spoken.${chip.move.direction}`, {
      chip: said,
      status: labelOf(chip.move.fromStatus),
      round: series.roundLabels[chip.move.fromRound] ?? chip.move.fromRound,
    })
  return said
}
