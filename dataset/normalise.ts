/** The one order of rows that package, release and diff agree on. */
import type { Cell } from './cell-text'
import type { Dataset, Rows } from './dataset'
import { type Row, type TableName, tableNames, tables } from './tables'

/** The dataset with the rows of every table in the order of their keys. */
export function normaliseDataset(dataset: Dataset): Dataset {
  const rows = Object.fromEntries(tableNames.map((table) => [table, sortRows(table, dataset.rows[table])]))
  return { process: dataset.process, rows: rows as unknown as Rows }
}

/** Rows ordered by key: null first, numbers by size, text by UTF-16 code units whatever the locale. */
export function sortRows<T extends TableName>(table: T, rows: readonly Row<T>[]): readonly Row<T>[] {
  const key: readonly string[] = tables[table].key
  return [...rows].sort((a, b) => compareCells(keyCells(key, a), keyCells(key, b)))
}

function keyCells(key: readonly string[], row: object): readonly Cell[] {
  const cells = row as Readonly<Record<string, Cell>>
  return key.map((column) => cells[column] ?? null)
}

function compareCells(a: readonly Cell[], b: readonly Cell[]): number {
  for (const [index, cell] of a.entries()) {
    const order = compare(cell, b[index] ?? null)
    if (order !== 0) return order
  }
  return 0
}

function compare(a: Cell, b: Cell): number {
  if (a === b) return 0
  if (a === null) return -1
  if (b === null) return 1
  return a < b ? -1 : 1
}
