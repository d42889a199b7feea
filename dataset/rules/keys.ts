import type { Column, Table } from '../columns'
import { emptyKeyPart } from '../reserved-ids'
import { type TableName, tableNames, tables } from '../tables'
import { type AnyRow, type LooseRows, type RowFault, rowsOf } from './rule'

/** How the problem of a row opens whose key another one has. */
export const keyIsTaken = 'is there already'

/** No two rows of a table share a key, and no two cells of a unique column a value. */
export function* checkKeys(rows: LooseRows): Iterable<RowFault> {
  for (const name of tableNames) {
    const table: Table = tables[name]
    yield* checkUnique(name, table, rowsOf(rows, name), table.key)
    for (const [column, { unique }] of Object.entries<Column>(table.columns)) {
      const isKey = table.key.length === 1 && table.key[0] === column
      if (unique && !isKey) yield* checkUnique(name, table, rowsOf(rows, name), [column])
    }
  }
}

function* checkUnique(
  name: TableName,
  table: Table,
  rows: readonly AnyRow[],
  key: readonly string[],
): Iterable<RowFault> {
  const seen = new Set<string>()
  for (const [index, row] of rows.entries()) {
    const cells = key.map((column) => row[column] ?? null)
    if (cells.some((cell, part) => cell === null && table.columns[key[part] ?? '']?.required)) continue
    const text = JSON.stringify(cells)
    if (seen.has(text)) {
      const [only] = key.length === 1 ? key : []
      const problem = `${keyIsTaken}: no two rows may have the same ${key.join(', ')}`
      yield {
        table: name,
        index,
        column: only ?? null,
        value: cells.map((cell) => cell ?? emptyKeyPart).join(':'),
        problem,
        allowed: null,
      }
    }
    seen.add(text)
  }
}
