import type { ProcessNames } from '@/dataset/edits/process-names'
import { recordName } from '@/dataset/edits/record-name'
import type { AnyRow } from '@/dataset/rules/rule'
import { type TableName, tables } from '@/dataset/tables'
import { cellName, columnsOf } from './cell-name'
import { pointedKey } from './pointed-list'

/** Tables whose records have no name but what their key says. */
export const namedByKey: ReadonlySet<TableName> = new Set(['demand_reports', 'claim_reports', 'codings'])

/** What a record is called: its name, or what its key names, as in “Ceasefire, Doha, Dawn, 1”. */
export function nameRecord(table: TableName, row: AnyRow, names: ProcessNames): string {
  const key: readonly string[] = tables[table].key
  const columns = new Map(columnsOf(table))
  const isSeat = table === 'delegation_seats'
  if (table === 'discrepancy_subjects') return nameSubject(row, names)
  if (!namedByKey.has(table) && !isSeat) return recordName(table, row)
  const parts = isSeat ? ['person', 'institution', 'party', 'round', 'role'] : key
  const named = parts.flatMap((name) => {
    const column = columns.get(name)
    return (column && cellName(column, row[name] ?? null, names)) || []
  })
  return named.join(', ') || recordName(table, row)
}

/** What a difference is about: its own name, and that of the record. */
function nameSubject(row: AnyRow, names: ProcessNames): string {
  const own = findName(names, 'discrepancies', row.discrepancy)
  return `${own}: ${namePointed(row, names) ?? row.record_id}`
}

/** What the record is called to which a row points by type and id; null for a row that points to none. */
export function namePointed(row: AnyRow, names: ProcessNames): string | null {
  const pointed = pointedKey(row)
  if (!pointed) return null
  const { table, cells } = pointed
  const key = Object.fromEntries(cells.map(([column, part]) => [column, part || null]))
  return 'id' in key ? findName(names, table, key.id) : nameRecord(table, key, names)
}

const findName = (names: ProcessNames, table: TableName, id: unknown) =>
  names.records[table]?.find((one) => one.id === id)?.name ?? String(id ?? '')
