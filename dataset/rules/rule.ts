import type { Cell } from '../cell-text'
import type { Row, TableName } from '../tables'

/** A row as far as its cells could be read: null is an empty cell or one that is at fault itself. */
export type LooseRow<T extends TableName> = { readonly [C in keyof Row<T>]: Row<T>[C] | null }

/** All tables as far as they could be read; a table is null if its rows are not all known. */
export type LooseRows = { readonly [T in TableName]: readonly LooseRow<T>[] | null }

/** A fault that a rule found, before it is known how its row is named to the reader. */
export interface RowFault {
  readonly table: TableName
  /** The position in the table; null where the fault lies with no single row. */
  readonly index: number | null
  readonly column: string | null
  readonly value: Cell
  readonly problem: string
  readonly allowed: string | null
}

/**
 * A rule beyond one cell. It is also asked about packages that have other faults, so it must keep silent where a
 * null hides what it would judge.
 */
export type Rule = (rows: LooseRows) => Iterable<RowFault>

/** A row whose columns are chosen by name at run time. */
export type AnyRow = Readonly<Record<string, Cell>>

/** The rows of a table for rules that work on every table; none if the table could not be read. */
export function rowsOf(rows: LooseRows, table: TableName): readonly AnyRow[] {
  return rows[table] ?? []
}
