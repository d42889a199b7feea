import { requireArticle } from '../articles'
import type { DescribedTable } from '../description'
import { lazily } from '../lazily'
import type { Words } from '../words'
import { stateLabel } from './phrases'
import { type ClaimCoverageSeries, type ClaimRow, type CoverageCell, listRows } from './series'

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
  const rows = listRows(series)
  const describeCell = (row: ClaimRow, { source, state, report }: CoverageCell) => [
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
  ]
  const perRow = series.articles.length
  const all = lazily(() => rows.flatMap((row) => row.cells.map((cell) => describeCell(row, cell))))
  return {
    columns: columnKeys.map((key) => ({ key, label: words.t(`claimCoverage.table.${key}`) })),
    get rows() {
      return all()
    },
    oneByOne: {
      count: rows.length * perRow,
      rowAt: (place) => {
        const row = rows[Math.floor(place / perRow)]
        const cell = row?.cells[place % perRow]
        if (!row || !cell) throw new RangeError(`The table has no row at place ${place}`)
        return describeCell(row, cell)
      },
    },
  }
}
