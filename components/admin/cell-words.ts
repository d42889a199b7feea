import type { Cell } from '@/dataset/cell-text'
import type { RevisedTable } from '@/dataset/edits/edit'
import type { ProcessNames } from '@/dataset/edits/process-names'
import { isTableName, tables } from '@/dataset/tables'
import { cellName, columnLabel, columnsOf } from './records/cell-name'

/** How the cells of what has revisions are called and shown. */
export interface CellWords {
  label(column: string): string
  /** Empty for an empty cell. */
  text(column: string, value: Cell): string
}

/** How the cells of a table, or of what a process says of itself, are called and shown. */
export function cellWords(table: RevisedTable, names: ProcessNames): CellWords {
  if (table === 'processes') return { label: wordingLabel, text: (_, value) => String(value ?? '') }
  const columns = new Map(columnsOf(table))
  return {
    label: columnLabel,
    text: (name, value) => {
      const column = columns.get(name)
      return column ? cellName(column, value, names) : ''
    },
  }
}

/** What a part of the description of a process is called, as in “Articles: title”. */
export function wordingLabel(name: string): string {
  const [table = '', part] = name.split('.')
  if (part !== undefined && isTableName(table)) return `${tables[table].title}: ${part}`
  return name === 'licenses' ? 'Licences' : columnLabel(name)
}
