import 'server-only'
import { evidencedTypes, type RecordType, subjectTypes } from '@/dataset/closed-lists'
import { recordKey } from '@/dataset/record-key'
import type { AnyRow } from '@/dataset/rules/rule'
import { type Row, type TableName, tables } from '@/dataset/tables'

/**
 * How a table of the package stands in Postgres. Columns are the same but for two things: reports carry the key that
 * evidence uses for them, and `record_type` with `record_id` becomes one foreign key column for each record type.
 */
export interface StoredTable {
  readonly name: TableName
  /** Columns in Postgres, without `process_id` and surrogates. */
  readonly columns: readonly string[]
  /** The columns that identify a row within a process. */
  readonly key: readonly string[]
  /** Those of the key that may be null, nulls being equal. */
  readonly nullableKey: readonly string[]
}

const reportTables = {
  round_reports: 'round_report',
  demand_reports: 'demand_report',
  claim_reports: 'claim_report',
} as const
type ReportTable = keyof typeof reportTables
const isReportTable = (name: TableName): name is ReportTable => name in reportTables

const pointingTables = { evidence: evidencedTypes, discrepancy_subjects: subjectTypes } as const
type PointingTable = keyof typeof pointingTables
const isPointingTable = (name: TableName): name is PointingTable => name in pointingTables

/** The foreign key column that holds a pointer to a record of this type. */
export function pointerColumn(type: RecordType): string {
  return `on_${type}`
}

const pointers = (name: PointingTable) => pointingTables[name].map(pointerColumn)
const isPolymorphic = (column: string) => column === 'record_type' || column === 'record_id'

/** Describes how a table is stored. */
export function storedTable(name: TableName): StoredTable {
  const columns = Object.keys(tables[name].columns)
  const key: readonly string[] = tables[name].key
  if (isReportTable(name)) return { name, columns: ['key', ...columns], key: ['key'], nullableKey: [] }
  if (!isPointingTable(name)) return { name, columns, key, nullableKey: [] }
  const store = (listed: readonly string[]) => [
    ...pointers(name),
    ...listed.filter((column) => !isPolymorphic(column)),
  ]
  return { name, columns: store(columns), key: store(key), nullableKey: pointers(name) }
}

type Json = Record<string, unknown>

/** A package row as it is stored. */
export function toStored<T extends TableName>(name: T, row: Row<T>): Json {
  if (isReportTable(name)) return { key: recordKey(reportTables[name], row as Row<ReportTable>), ...row }
  if (!isPointingTable(name)) return row
  const { record_type, record_id, ...rest } = row as Row<PointingTable>
  return { ...rest, [pointerColumn(record_type)]: record_id }
}

/** The SQL that gives a stored table back as rows of the package, columns in descriptor order. */
export function selectRows(name: TableName): string {
  return `SELECT ${rowColumns(name)} FROM "${name}" t WHERE t.process_id = $1`
}

/** The SQL that gives a stored table as records: `uid`, `version`, and `row` as the package has it. */
export function selectRecords(name: TableName): string {
  return `SELECT t.record_uid AS uid, t.record_version AS version,
    (SELECT row_to_json(r) FROM (SELECT ${rowColumns(name)}) r) AS row
    FROM "${name}" t WHERE t.process_id = $1`
}

/** The columns of the package, in descriptor order, out of a stored table called `t`. */
function rowColumns(name: TableName): string {
  const expressions = Object.keys(tables[name].columns).map((column) => {
    if (!isPointingTable(name) || !isPolymorphic(column)) return `t."${column}"`
    if (column === 'record_id')
      return `coalesce(${pointers(name)
        .map((pointer) => `t."${pointer}"`)
        .join(', ')}) AS record_id`
    const cases = pointingTables[name].map(
      (type) => `WHEN t."${pointerColumn(type)}" IS NOT NULL THEN '${type}'`,
    )
    return `CASE ${cases.join(' ')} END AS record_type`
  })
  return expressions.join(', ')
}

/** The row of the package that was stored like this, the inverse of `toStored`; columns in descriptor order. */
export function fromStored(name: TableName, stored: Json): AnyRow {
  const cells = { ...stored, ...(isPointingTable(name) ? readPointer(name, stored) : {}) } as AnyRow
  return Object.fromEntries(
    Object.keys(tables[name].columns).map((column) => [column, cells[column] ?? null]),
  )
}

function readPointer(name: PointingTable, stored: Json) {
  const type = pointingTables[name].find((one) => stored[pointerColumn(one)] != null)
  return type && { record_type: type, record_id: stored[pointerColumn(type)] }
}
