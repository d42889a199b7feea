import Link from 'next/link'
import type { Dependant } from '@/dataset/edits/edit'
import type { ProcessNames } from '@/dataset/edits/process-names'
import { type TableName, tables } from '@/dataset/tables'
import { columnLabel } from './cell-name'
import { nameRecord } from './name-record'

interface DependantListProps {
  readonly processId: string
  readonly dependants: readonly Dependant[]
  readonly names: ProcessNames
}

/** Records that name what is to be deleted, each with the column in which it does. */
export function DependantList({ processId, dependants, names }: DependantListProps) {
  return (
    <ul className="ad-dependants">
      {dependants.map(({ record: { table, uid, row }, column }) => (
        <li key={uid}>
          <Link href={`/admin/processes/${processId}/records/${table}/${uid}`}>
            {nameRecord(table, row, names)}
          </Link>{' '}
          <span className="ad-quiet">{placeOf(table, column)}</span>
        </li>
      ))}
    </ul>
  )
}

/** Where in a record another is named; nothing more than the table where that is all it is for. */
function placeOf(table: TableName, column: string): string {
  const key: readonly string[] = tables[table].key
  return key.includes(column)
    ? tables[table].title
    : `${tables[table].title}, ${columnLabel(column).toLowerCase()}`
}
