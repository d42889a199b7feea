import { recordTypes } from '@/dataset/closed-lists'
import { recordTable } from '@/dataset/record-key'
import { emptyKeyPart } from '@/dataset/reserved-ids'
import type { AnyRow } from '@/dataset/rules/rule'
import { tables } from '@/dataset/tables'

/** The list that shows the one record which a row points to by type and id; null for a row that points to none. */
export function pointedList(processId: string, { record_type, record_id }: AnyRow): string | null {
  const type = recordTypes.find((one) => one === record_type)
  if (type === undefined || typeof record_id !== 'string') return null
  const table = recordTable(type)
  const parts = record_id.split(':')
  const cells = tables[table].key.map((column, place) => {
    const part = parts[place] ?? ''
    return ['where', `${column}:${part === emptyKeyPart ? '' : part}`]
  })
  return `/admin/processes/${processId}/records/${table}?${new URLSearchParams(cells)}`
}
