import { canonicalJson } from './canonical-json'
import type { Cell } from './cell-text'
import type { Dataset, ProcessDescription } from './dataset'
import { sortRows } from './normalise'
import { type Row, type TableName, tableNames, tables } from './tables'

/** A row that is in both datasets under the same key and differs. */
export interface ChangedRow<T extends TableName> {
  readonly before: Row<T>
  readonly after: Row<T>
  /** The columns that differ, in descriptor order. */
  readonly columns: readonly (keyof Row<T> & string)[]
}

/** What became of the rows of one table; each list in key order. */
export interface TableDiff<T extends TableName> {
  readonly added: readonly Row<T>[]
  readonly removed: readonly Row<T>[]
  readonly changed: readonly ChangedRow<T>[]
}

/** Everything in which one dataset differs from another. */
export interface DatasetDiff {
  /** Properties of the process description that differ; all of them if there was no dataset before. */
  readonly process: readonly (keyof ProcessDescription)[]
  readonly tables: { readonly [T in TableName]: TableDiff<T> }
  /** How many rows were added, removed or changed. */
  readonly size: number
}

/** What must be done to `before` (null or undefined for a process that is new) to make it `after`. */
export function diffDatasets(before: Dataset | null | undefined, after: Dataset): DatasetDiff {
  const diffs = tableNames.map(
    (table) => [table, diffTable(table, before?.rows[table] ?? [], after.rows[table])] as const,
  )
  return {
    process: diffProcess(before?.process, after.process),
    tables: Object.fromEntries(diffs) as unknown as DatasetDiff['tables'],
    size: diffs.reduce(
      (sum, [, diff]) => sum + diff.added.length + diff.removed.length + diff.changed.length,
      0,
    ),
  }
}

function diffProcess(
  before: ProcessDescription | undefined,
  after: ProcessDescription,
): (keyof ProcessDescription)[] {
  const properties = Object.keys(after) as (keyof ProcessDescription)[]
  return before
    ? properties.filter((name) => canonicalJson(before[name]) !== canonicalJson(after[name]))
    : properties
}

function diffTable<T extends TableName>(
  table: T,
  before: readonly Row<T>[],
  after: readonly Row<T>[],
): TableDiff<T> {
  const beforeByKey = new Map(before.map((row) => [keyText(table, row), row]))
  const afterKeys = new Set(after.map((row) => keyText(table, row)))
  const added: Row<T>[] = []
  const changed: ChangedRow<T>[] = []
  for (const row of sortRows(table, after)) {
    const old = beforeByKey.get(keyText(table, row))
    if (old === undefined) added.push(row)
    else {
      const columns = changedColumns(table, old, row)
      if (columns.length > 0) changed.push({ before: old, after: row, columns })
    }
  }
  const removed = sortRows(table, before).filter((row) => !afterKeys.has(keyText(table, row)))
  return { added, removed, changed }
}

function changedColumns<T extends TableName>(
  table: T,
  before: Row<T>,
  after: Row<T>,
): (keyof Row<T> & string)[] {
  const columns = Object.keys(tables[table].columns) as (keyof Row<T> & string)[]
  return columns.filter((column) => before[column] !== after[column])
}

function keyText(table: TableName, row: object): string {
  const cells = row as Readonly<Record<string, Cell>>
  return JSON.stringify(tables[table].key.map((column) => cells[column]))
}
