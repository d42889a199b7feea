import { describeChanges } from './changelog'
import type { Dataset } from './dataset'
import { type DatasetDiff, diffDatasets, type TableDiff } from './diff-datasets'
import { recordKey } from './record-key'
import type { Row, TableName } from './tables'

/** A release that says something new about a demand. */
export interface DemandRelease {
  readonly number: number
  /** ISO 8601, UTC. */
  readonly publishedAt: string
  /** A sentence each without final stops; null in the first release that has the demand. */
  readonly changes: readonly string[] | null
}

/**
 * What a release changed about one demand, a sentence each without final stops: the demand itself, where it stands as
 * each article tells it, and on what that rests. Nothing where neither dataset has the demand.
 */
export function describeDemandChanges(before: Dataset, after: Dataset, demand: string): readonly string[] {
  const diff = diffDatasets(before, after)
  const ofReports = new Set(
    [...before.rows.demand_reports, ...after.rows.demand_reports]
      .filter((report) => report.demand === demand)
      .map((report) => recordKey('demand_report', report)),
  )
  const isEvidence = ({ record_type, record_id }: Row<'evidence'>) =>
    (record_type === 'demand' && record_id === demand) ||
    (record_type === 'demand_report' && ofReports.has(record_id))
  const none: TableDiff<never> = { added: [], removed: [], changed: [] }
  const tables = Object.fromEntries(Object.keys(diff.tables).map((table) => [table, none]))
  const ofDemand: DatasetDiff = {
    process: [],
    size: diff.size,
    tables: {
      ...(tables as unknown as DatasetDiff['tables']),
      demands: keepRows(diff.tables.demands, ({ id }) => id === demand),
      demand_reports: keepRows(diff.tables.demand_reports, (report) => report.demand === demand),
      evidence: keepRows(diff.tables.evidence, isEvidence),
    },
  }
  return describeChanges(ofDemand, before, after)
}

function keepRows<T extends TableName>(
  { added, removed, changed }: TableDiff<T>,
  isKept: (row: Row<T>) => boolean,
): TableDiff<T> {
  return {
    added: added.filter(isKept),
    removed: removed.filter(isKept),
    changed: changed.filter(({ before, after }) => isKept(before) || isKept(after)),
  }
}
