import { recordTypes } from '@/dataset/closed-lists'
import { recordTable } from '@/dataset/record-key'
import { emptyKeyPart } from '@/dataset/reserved-ids'
import type { AnyRow } from '@/dataset/rules/rule'
import { type TableName, tables } from '@/dataset/tables'

/** The table of the record which a row points to by type; undefined for a row that points to none. */
export function pointedTable({ record_type }: AnyRow): TableName | undefined {
  const type = recordTypes.find((one) => one === record_type)
  return type && recordTable(type)
}

/** The table and the key cells of the record which a row points to; null for a row that points to none. */
export function pointedKey(
  row: AnyRow,
): { readonly table: TableName; readonly cells: readonly (readonly [string, string])[] } | null {
  const table = pointedTable(row)
  const { record_id } = row
  if (table === undefined || typeof record_id !== 'string') return null
  return { table, cells: keyCells(table, record_id) }
}

/** The cells of a key, as `formatKey` writes it. */
function keyCells(table: TableName, key: string): readonly (readonly [string, string])[] {
  const parts = key.split(':')
  return tables[table].key.map((column, place) => {
    const part = parts[place] ?? ''
    return [column, part === emptyKeyPart ? '' : part] as const
  })
}

/** The list that shows the one record of a table that has a key. */
export function keyList(processId: string, table: TableName, key: string): string {
  const where = keyCells(table, key).map(([column, part]) => ['where', `${column}:${part}`])
  return `/admin/processes/${processId}/records/${table}?${new URLSearchParams(where)}`
}

/** The list that shows the one record which a row points to; null for a row that points to none. */
export function pointedList(processId: string, row: AnyRow): string | null {
  const table = pointedTable(row)
  const { record_id } = row
  return table === undefined || typeof record_id !== 'string' ? null : keyList(processId, table, record_id)
}
