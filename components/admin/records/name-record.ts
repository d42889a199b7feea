import type { ProcessNames } from '@/dataset/edits/process-names'
import { recordName } from '@/dataset/edits/record-name'
import { unitTables } from '@/dataset/edits/references'
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
  if (table === 'codings') return nameCoding(row, names)
  if (!namedByKey.has(table) && !isSeat) return recordName(table, row)
  const parts = isSeat ? ['person', 'institution', 'party', 'round', 'role'] : key
  const named = parts.flatMap((name) => {
    const column = columns.get(name)
    return (column && cellName(column, row[name] ?? null, names)) || []
  })
  return named.join(', ') || recordName(table, row)
}

/** What was coded and by whom: “Claim stance, The truce holds, Dawn, Coder A”. */
function nameCoding({ unit_type, unit_key, coder }: AnyRow, names: ProcessNames): string {
  const parts = String(unit_key ?? '').split(':')
  const pointed = (unitTables[String(unit_type)] ?? []).flatMap((pointedTo, place) => {
    const part = parts[place]
    return part ? [findName(names, pointedTo, part)] : []
  })
  const type = columnsOf('codings').find(([name]) => name === 'unit_type')?.[1]
  const kind = type && cellName(type, unit_type ?? null, names)
  return [kind, ...(pointed.length > 0 ? pointed : parts), coder].filter(Boolean).join(', ')
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
