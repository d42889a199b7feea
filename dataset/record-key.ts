/** The keys under which evidence and discrepancies find their records (codebook: "Evidence"). */
import type { Cell } from './cell-text'
import type { RecordType } from './closed-lists'
import { emptyKeyPart } from './reserved-ids'
import { type Row, type TableName, tables } from './tables'

const recordTables = {
  source: 'sources',
  party: 'parties',
  institution: 'institutions',
  person: 'people',
  round: 'rounds',
  round_report: 'round_reports',
  delegation_seat: 'delegation_seats',
  demand: 'demands',
  demand_report: 'demand_reports',
  claim: 'claims',
  claim_report: 'claim_reports',
  statement: 'statements',
  event: 'events',
  discrepancy: 'discrepancies',
} as const satisfies Record<RecordType, keyof typeof tables>

/** The table whose rows are records of this type. */
export type RecordTable<T extends RecordType> = (typeof recordTables)[T]

/** A row of the table of this record type. */
export type RecordRow<T extends RecordType> = Row<RecordTable<T>>

/** The table whose rows are records of this type. */
export function recordTable<T extends RecordType>(type: T): RecordTable<T> {
  return recordTables[type]
}

/**
 * The `record_id` of a row: its key parts joined with colons, `none` for an empty round.
 * Throws TypeError for a row of another table.
 */
export function recordKey(type: RecordType, row: Readonly<Record<string, unknown>>): string {
  return tables[recordTables[type]].key.map((column) => keyPart(type, row[column])).join(':')
}

function keyPart(type: RecordType, cell: unknown): string {
  if (cell === undefined) throw new TypeError(`the row is not one of ${recordTables[type]}`)
  return String(cell ?? emptyKeyPart)
}

/** The key of a row of any table, as a reader would name it: its parts with colons between them. */
export function formatKey(table: TableName, row: Readonly<Record<string, Cell>>): string {
  return tables[table].key.map((part) => row[part] ?? emptyKeyPart).join(':')
}

/** The key of a coded cell of demands: `demand:round:source`, `none` for an empty round. */
export function demandUnitKey(report: Pick<Row<'demand_reports'>, 'demand' | 'round' | 'source'>): string {
  return `${report.demand}:${report.round ?? emptyKeyPart}:${report.source}`
}
