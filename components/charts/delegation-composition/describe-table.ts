import type { DescribedTable } from '../description'
import { nameArticles } from '../seat-phrases'
import type { Words } from '../words'
import type { CompositionSeries, ReportedSeat } from './series'

const columnKeys = [
  'round',
  'party',
  'name',
  'printedName',
  'institution',
  'office',
  'role',
  'source',
  'articleCount',
  'note',
] as const

/** One row for each seat and article, so that a name stands as that article prints it. */
export function describeTable(series: CompositionSeries, words: Words): DescribedTable {
  return {
    columns: columnKeys.map((key) => ({ key, label: words.t(`delegationComposition.table.${key}`) })),
    rows: series.reported.map((reported) => {
      const cells = describeRow(series, reported, words)
      return columnKeys.map((key) => cells[key])
    }),
  }
}

function describeRow(series: CompositionSeries, { seat, roundLabel, source }: ReportedSeat, words: Words) {
  return {
    round: roundLabel,
    party: seat.partyName,
    name: seat.name,
    printedName: (source === null ? null : seat.spellings[source]?.join('; ')) ?? null,
    institution: seat.institution?.name ?? null,
    office: seat.title,
    role: seat.roleLabel,
    source: source === null ? null : nameArticles(series, [source], words),
    articleCount: seat.sources.length,
    note: seat.note,
  }
}
