import type { AnyRow } from '../rules/rule'
import type { Edit, RevisedTable, StoredRecord } from './edit'
import { changedColumns, type Revision } from './revision'

/** Why a revision cannot be undone. */
export type UndoConflict<T extends RevisedTable = RevisedTable> =
  /** Later edits changed the same cells. */
  | { readonly is: 'changed since'; readonly columns: readonly string[]; readonly record: StoredRecord<T> }
  | { readonly is: 'deleted since' }
  | { readonly is: 'there again'; readonly record: StoredRecord<T> }

/** What undoing a revision takes: an edit, nothing where it is undone already, or why it cannot be. */
export type UndoPlan<T extends RevisedTable> =
  | { readonly is: 'edit'; readonly edit: Edit<T> }
  | { readonly is: 'nothing' }
  | { readonly is: 'conflict'; readonly conflict: UndoConflict<T> }

const nothing = { is: 'nothing' } as const

/** Undoes what one revision changed and leaves alone what later ones changed, as MediaWiki's undo does. */
export function planUndo<T extends RevisedTable>(
  revision: Revision<T>,
  current: StoredRecord<T> | null,
): UndoPlan<T> {
  const { table, uid, before, after } = revision
  if (!after) {
    if (!before) return nothing
    if (current) return isSame(before, current.row) ? nothing : refuse({ is: 'there again', record: current })
    return { is: 'edit', edit: { does: 'create', table, uid, row: before } }
  }
  if (!current) return before ? refuse({ is: 'deleted since' }) : nothing
  const changed = changedColumns(revision)
  const touched = before ? changed : Object.keys(after)
  const columns = touched.filter(
    (column) => current.row[column] !== after[column] && current.row[column] !== before?.[column],
  )
  if (columns.length > 0) return refuse({ is: 'changed since', columns, record: current })
  if (!before) return { is: 'edit', edit: { does: 'delete', table, uid, version: current.version } }
  const cells = changed.map((column) => [column, before[column] ?? null])
  return toState(revision, current, { ...current.row, ...Object.fromEntries(cells) })
}

/** Brings a record to what it was after a revision, whatever happened since. */
export function planRestore<T extends RevisedTable>(
  revision: Pick<Revision<T>, 'table' | 'uid' | 'after'>,
  current: StoredRecord<T> | null,
): UndoPlan<T> {
  return toState(revision, current, revision.after)
}

function toState<T extends RevisedTable>(
  { table, uid }: Pick<Revision<T>, 'table' | 'uid'>,
  current: StoredRecord<T> | null,
  row: AnyRow | null,
): UndoPlan<T> {
  if (!current) return row ? { is: 'edit', edit: { does: 'create', table, uid, row } } : nothing
  const { version } = current
  if (!row) return { is: 'edit', edit: { does: 'delete', table, uid, version } }
  if (isSame(row, current.row)) return nothing
  return { is: 'edit', edit: { does: 'change', table, uid, version, row } }
}

const isSame = (row: AnyRow, other: AnyRow) =>
  Object.keys(row).every((column) => row[column] === other[column])

const refuse = <T extends RevisedTable>(conflict: UndoConflict<T>): UndoPlan<T> => ({
  is: 'conflict',
  conflict,
})
