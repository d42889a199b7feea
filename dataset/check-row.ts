import type { Cell } from './cell-text'
import type { Column } from './columns'
import { describeAllowed, rowSchema } from './row-schema'
import { type TableName, tables } from './tables'

/** One thing wrong with a cell of a row. */
export interface CellFault {
  /** Null where the row has a column that its table does not have. */
  readonly column: string | null
  readonly value: Cell
  /** What is wrong, as the end of a sentence that opens with the value. */
  readonly problem: string
  /** What would be right; null where the problem says it. */
  readonly allowed: string | null
}

/** All that is wrong with a row, looking at each cell alone. */
export function checkRow(table: TableName, row: object): CellFault[] {
  const columns: Readonly<Record<string, Column>> = tables[table].columns
  const cells = row as Readonly<Record<string, Cell>>
  const issues = rowSchema(table).safeParse(row).error?.issues ?? []
  return issues.map(({ path, message }) => {
    const name = String(path[0] ?? '')
    const column = Object.hasOwn(columns, name) ? columns[name] : undefined
    const [value, allowed] = [cells[name] ?? null, column ? describeAllowed(column) : null]
    return { column: name || null, value, problem: message, allowed }
  })
}
