'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useState } from 'react'
import type { Dependants, StoredRecord } from '@/dataset/edits/edit'
import type { ProcessNames } from '@/dataset/edits/process-names'
import { type TableName, tableNames, tables } from '@/dataset/tables'
import type { AdminProblem } from '../call-admin'
import { ProblemNote } from '../problem-note'
import { askDependants } from './ask-dependants'
import { columnsOf } from './cell-name'
import { DependantList } from './dependant-list'

interface NamedByProps {
  readonly processId: string
  readonly record: StoredRecord
  readonly names: ProcessNames
}

/** What can be added to a record, and which others name it; these are asked for when they are opened. */
export function NamedBy({ processId, record, names }: NamedByProps) {
  const [isOpen, setOpen] = useState(false)
  const found = useQuery<Dependants, AdminProblem>({
    queryKey: ['dependants', processId, `${record.uid} ${record.version}`],
    queryFn: ({ signal }) => askDependants(processId, [record], signal),
    enabled: isOpen,
  })
  const mayAdd = listParts(record.table)
  const dependants = found.data && [...found.data.blocking, ...found.data.owned]
  return (
    <>
      {mayAdd.length > 0 && (
        <p className="ad-actions">
          Add:
          {mayAdd.map(({ table, column }) => (
            <Link
              key={table}
              className="ad-button"
              href={`/admin/processes/${processId}/records/${table}/new?${new URLSearchParams({ [column]: String(record.row.id) })}`}
            >
              {tables[table].title}
            </Link>
          ))}
        </p>
      )}
      <details className="ad-tools" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>Where this record is used</summary>
        {found.error && <ProblemNote problem={found.error} />}
        {found.isFetching && <p role="status">Looking …</p>}
        {dependants?.length === 0 && <p className="ad-quiet">Nowhere.</p>}
        {dependants && dependants.length > 0 && (
          <DependantList processId={processId} dependants={dependants} names={names} />
        )}
      </details>
    </>
  )
}

/** The tables whose records mean nothing without one of this table, each with the column in which they name it. */
function listParts(table: TableName): readonly { readonly table: TableName; readonly column: string }[] {
  return tableNames.flatMap((name) => {
    const key: readonly string[] = tables[name].key
    const column = columnsOf(name).find(([one, { references }]) => key[0] === one && references === table)
    return column ? [{ table: name, column: column[0] }] : []
  })
}
