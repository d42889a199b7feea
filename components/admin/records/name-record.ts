import type { ProcessNames } from '@/dataset/edits/process-names'
import { recordName } from '@/dataset/edits/record-name'
import type { AnyRow } from '@/dataset/rules/rule'
import { type TableName, tables } from '@/dataset/tables'
import { cellName, columnsOf } from './cell-name'

/** Tables whose records have no name but what their key says. */
export const namedByKey: ReadonlySet<TableName> = new Set(['demand_reports', 'claim_reports', 'codings'])

/** What a record is called: its name, or what its key names, as in “Ceasefire, Doha, Dawn, 1”. */
export function nameRecord(table: TableName, row: AnyRow, names: ProcessNames): string {
  const key: readonly string[] = tables[table].key
  const columns = new Map(columnsOf(table))
  const isSeat = table === 'delegation_seats'
  if (!namedByKey.has(table) && !isSeat) return recordName(table, row)
  const parts = isSeat ? ['person', 'institution', 'party', 'round', 'role'] : key
  const named = parts.flatMap((name) => {
    const column = columns.get(name)
    return (column && cellName(column, row[name] ?? null, names)) || []
  })
  return named.join(', ') || recordName(table, row)
}
