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

/** The list that shows the one record which a row points to by type and id; null for a row that points to none. */
export function pointedList(processId: string, row: AnyRow): string | null {
  const table = pointedTable(row)
  const { record_id } = row
  if (table === undefined || typeof record_id !== 'string') return null
  const parts = record_id.split(':')
  const cells = tables[table].key.map((column, place) => {
    const part = parts[place] ?? ''
    return ['where', `${column}:${part === emptyKeyPart ? '' : part}`]
  })
  return `/admin/processes/${processId}/records/${table}?${new URLSearchParams(cells)}`
}
