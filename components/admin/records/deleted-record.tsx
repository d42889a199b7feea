'use client'

import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import type { ProcessNames } from '@/dataset/edits/process-names'
import { revisionsSchema } from '../answers'
import { type AdminProblem, callAdmin } from '../call-admin'
import { formatTime } from '../format-time'
import { ProblemNote } from '../problem-note'
import { processAddress } from '../use-names'
import { nameRecord } from './name-record'

interface DeletedRecordProps {
  readonly processId: string
  readonly uid: number
  readonly names: ProcessNames
  /** Why the record cannot be shown. */
  readonly problem: AdminProblem
}

/** What a record was called that is not there any more, and who deleted it; only that it is not there, if it never was. */
export function DeletedRecord({ processId, uid, names, problem }: DeletedRecordProps) {
  const history = useQuery<z.infer<typeof revisionsSchema>, AdminProblem>({
    queryKey: ['revisions', processId, 'last', uid],
    queryFn: ({ signal }) =>
      callAdmin(`${processAddress(processId)}/revisions?uid=${uid}&limit=100`, {
        signal,
        schema: revisionsSchema,
      }),
  })
  if (history.isPending) return <p aria-busy="true">Looking for what became of it …</p>
  const last = history.data?.revisions.find((one) => one.uid === uid)
  if (!last?.before || last.after || last.table === 'processes') return <ProblemNote problem={problem} />
  return (
    <>
      <h1>{nameRecord(last.table, last.before, names)}</h1>
      <p className="ad-problem" role="status">
        This record was deleted by {last.actor} on {formatTime(last.at)}.
      </p>
    </>
  )
}
