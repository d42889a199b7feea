import {
  type Cell,
  cellSelectionFeature,
  columnVisibilityFeature,
  rowSelectionFeature,
  type Table,
  tableFeatures,
} from '@tanstack/react-table'
import type { StoredRecord } from '@/dataset/edits/edit'

/** A record as the table shows it: with what was written over it. */
export interface TableRow {
  readonly record: StoredRecord
  /** By column. */
  readonly texts: Readonly<Record<string, string>>
  /** The columns that were written. */
  readonly changed: ReadonlySet<string>
}

/** What of TanStack Table our table of records uses. */
export const gridFeatures = tableFeatures({
  columnVisibilityFeature,
  rowSelectionFeature,
  cellSelectionFeature,
})

export type Grid = Table<typeof gridFeatures, TableRow>
export type GridCell = Cell<typeof gridFeatures, TableRow, unknown>

/** The text of a cell, as it was last written or as its record says. */
export function textOf({ row, column }: GridCell): string {
  return row.original.texts[column.id] ?? ''
}
