import type { DescribedTable } from '../description'
import type { Words } from '../words'
import { stateLabel } from './phrases'
import { type ClaimCoverageSeries, listRows, requireArticle } from './series'

const columnKeys = [
  'claim',
  'label',
  'topic',
  'round',
  'article',
  'state',
  'value',
  'strength',
  'relayedVia',
  'note',
] as const

/** One row for each claim and article, also where the article has nothing on it. */
export function describeTable(series: ClaimCoverageSeries, words: Words): DescribedTable {
  return {
    columns: columnKeys.map((key) => ({ key, label: words.t(`claimCoverage.table.${key}`) })),
    rows: listRows(series).flatMap((row) =>
      row.cells.map(({ source, state, report }) => [
        row.id,
        row.label,
        series.topicLabels[row.topic] ?? row.topic,
        row.round === null ? null : (series.roundLabels[row.round] ?? row.round),
        requireArticle(series, source).shortName,
        report ? (series.stanceLabels[report.stance] ?? report.stance) : stateLabel(series, state, words),
        report?.value ?? null,
        report ? (series.strengthLabels[report.strength] ?? report.strength) : null,
        report?.relayedVia ?? null,
        report?.note ?? null,
      ]),
    ),
  }
}
