import Link from 'next/link'
import type { Dependant } from '@/dataset/edits/edit'
import type { ProcessNames } from '@/dataset/edits/process-names'
import type { AnyRow } from '@/dataset/rules/rule'
import { type TableName, tables } from '@/dataset/tables'
import { cellName, columnLabel } from './cell-name'
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
          <span className="ad-quiet">{placeOf(table, column, row, names)}</span>
        </li>
      ))}
    </ul>
  )
}

/** Where in a record another is named, or a piece of evidence in its article; nothing more than the table where that says all. */
function placeOf(table: TableName, column: string, row: AnyRow, names: ProcessNames): string {
  if (table === 'evidence')
    return `${tables.evidence.title}, ${cellName(tables.evidence.columns.source, row.source ?? null, names)}, paragraph ${row.paragraph}`
  const key: readonly string[] = tables[table].key
  return key.includes(column)
    ? tables[table].title
    : `${tables[table].title}, ${columnLabel(column).toLowerCase()}`
}
