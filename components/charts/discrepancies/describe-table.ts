import { requireArticle } from '../articles'
import type { DescribedTable } from '../description'
import type { Words } from '../words'
import { severityLabel } from './phrases'
import { type DiscrepanciesSeries, listDifferences } from './series'

const columnKeys = [
  'discrepancy',
  'title',
  'severity',
  'kind',
  'article',
  'positionNo',
  'position',
  'valueKind',
  'from',
  'to',
  'number',
  'unit',
] as const

/** One row for each position. */
export function describeTable(series: DiscrepanciesSeries, words: Words): DescribedTable {
  return {
    columns: columnKeys.map((key) => ({ key, label: words.t(`discrepancies.table.${key}`) })),
    rows: listDifferences(series).flatMap(({ id, title, severity, kind, positions }) =>
      positions.map(({ source, row }) => [
        id,
        title,
        severityLabel(series, severity),
        series.kindLabels[kind] ?? kind,
        requireArticle(series, source).shortName,
        row.position_no,
        row.position,
        series.valueKindLabels[row.value_kind] ?? row.value_kind,
        row.value_from,
        row.value_to,
        row.value_number,
        row.value_unit === null ? null : (series.unitLabels[row.value_unit] ?? row.value_unit),
      ]),
    ),
  }
}
