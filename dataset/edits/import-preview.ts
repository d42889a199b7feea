import type { AnyRow } from '../rules/rule'
import type { TableName } from '../tables'
import { changedColumns } from './revision'

/** What an import would do, before it is done. */
export interface ImportPreview {
  readonly process: { readonly id: string; readonly title: string }
  readonly isNew: boolean
  /** The last revision of the process as it was compared; 0 for a new one. */
  readonly state: number
  /** How many rows would be added, removed or changed. */
  readonly size: number
  /** What the process says of itself, as `textsOfProcess` writes it: what would change. Null before for a new process. */
  readonly wording: { readonly before: AnyRow | null; readonly after: AnyRow }
  /** The tables in which something would change. */
  readonly tables: readonly TablePreview[]
}

/** Whether what the process says of itself would change. */
export function isReworded({ wording }: ImportPreview): boolean {
  return changedColumns(wording).length > 0
}

/** What an import would do to one table. */
export interface TablePreview {
  readonly table: TableName
  readonly added: number
  readonly removed: number
  readonly changed: number
  /** The first of them, the removed ones first; without `before` added, without `after` removed. */
  readonly rows: readonly { readonly before: AnyRow | null; readonly after: AnyRow | null }[]
}
