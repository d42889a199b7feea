'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Dependants, StoredRecord } from '@/dataset/edits/edit'
import type { ProcessNames } from '@/dataset/edits/process-names'
import type { AdminProblem } from '../call-admin'
import { ProblemNote } from '../problem-note'
import { askDependants } from './ask-dependants'
import { DependantList } from './dependant-list'

interface NamedByProps {
  readonly processId: string
  readonly record: StoredRecord
  readonly names: ProcessNames
}

/** Which other records name this one; asked for when it is opened. */
export function NamedBy({ processId, record, names }: NamedByProps) {
  const [isOpen, setOpen] = useState(false)
  const found = useQuery<Dependants, AdminProblem>({
    queryKey: ['dependants', processId, `${record.uid} ${record.version}`],
    queryFn: ({ signal }) => askDependants(processId, [record], signal),
    enabled: isOpen,
  })
  const dependants = found.data && [...found.data.blocking, ...found.data.owned]
  return (
    <details className="ad-tools" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Where this record is used</summary>
      {found.error && <ProblemNote problem={found.error} />}
      {found.isFetching && <p role="status">Looking …</p>}
      {dependants?.length === 0 && <p className="ad-quiet">Nowhere.</p>}
      {dependants && dependants.length > 0 && (
        <DependantList processId={processId} dependants={dependants} names={names} />
      )}
    </details>
  )
}
