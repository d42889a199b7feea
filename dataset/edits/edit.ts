import type { Cell } from '../cell-text'
import type { AnyRow } from '../rules/rule'
import type { TableName } from '../tables'

/** What has revisions: the tables, and what each process says of itself, as `textsOfProcess` writes it. */
export type RevisedTable = TableName | 'processes'

/** A record as it stands in the tables: a row with what tells it from all others, whatever its key becomes. */
export interface StoredRecord<T extends RevisedTable = TableName> {
  readonly table: T
  /** No other record of any table has, had or will have it. */
  readonly uid: number
  /** Counts the changes of the record, from 1. */
  readonly version: number
  readonly row: AnyRow
}

/** One change that somebody asks for. A version is the one that they saw. */
export type Edit<T extends RevisedTable = TableName> =
  | {
      readonly does: 'create'
      readonly table: T
      readonly row: AnyRow
      /** Only where a deleted record comes back. */
      readonly uid?: number
    }
  | {
      readonly does: 'change'
      readonly table: T
      readonly uid: number
      readonly version: number
      readonly row: AnyRow
    }
  | { readonly does: 'delete'; readonly table: T; readonly uid: number; readonly version: number }

/** What becomes of one record: created without `before`, deleted without `after`. */
export interface RecordChange {
  readonly table: TableName
  /** Null for a record that has none yet. */
  readonly uid: number | null
  readonly before: AnyRow | null
  readonly after: AnyRow | null
  /** The place in the list of edits that asked for it; null where it follows from another. */
  readonly edit: number | null
}

/** One thing wrong with what was asked for. */
export interface EditFault {
  /** The place in the list of edits; null where the fault shows in another record. */
  readonly edit: number | null
  readonly table: TableName
  /** The key of the row, as a reader would name it. */
  readonly key: string
  readonly column: string | null
  readonly value: Cell
  readonly problem: string
  readonly allowed: string | null
}

/** A record that stands in the way of a deletion, or would go with it. */
export interface Dependant {
  readonly record: StoredRecord
  /** The column in which it names what is to be deleted. */
  readonly column: string
}

/** Who depends on what is to be deleted. */
export type Dependants = {
  /** Those that mean nothing without it, and may be deleted with it. */
  readonly owned: readonly Dependant[]
  /** Those that must be changed first. */
  readonly blocking: readonly Dependant[]
}
