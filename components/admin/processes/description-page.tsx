'use client'

import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { descriptionSchema } from '../answers'
import { type AdminProblem, callAdmin } from '../call-admin'
import { HistoryList } from '../history/history-list'
import { ProblemNote } from '../problem-note'
import { descriptionDraftName } from '../records/draft-names'
import { useLeftDraft } from '../records/use-draft'
import { processAddress, useNames } from '../use-names'
import { descriptionDraftSchema } from './description-draft'
import { DescriptionForm } from './description-form'

interface DescriptionPageProps {
  readonly processId: string
  readonly mayEdit: boolean
}

/** What a process says of itself, to be read and edited, with its history. */
export function DescriptionPage({ processId, mayEdit }: DescriptionPageProps) {
  const names = useNames(processId)
  const described = useQuery<z.infer<typeof descriptionSchema>, AdminProblem>({
    queryKey: ['description', processId],
    queryFn: ({ signal }) =>
      callAdmin(`${processAddress(processId)}/description`, { signal, schema: descriptionSchema }),
  })
  const left = useLeftDraft(descriptionDraftName(processId), descriptionDraftSchema)
  const problem = (names.data ? null : names.error) ?? (described.data ? null : described.error)
  if (problem) return <ProblemNote problem={problem} />
  if (!names.data || !described.data || left === undefined)
    return <p aria-busy="true">Reading the description …</p>
  return (
    <>
      <DescriptionForm
        processId={processId}
        names={names.data}
        record={described.data.record}
        left={left}
        mayEdit={mayEdit}
      />
      <section className="page-part">
        <h2>History of the description</h2>
        <HistoryList
          processId={processId}
          names={names.data}
          filter="table=processes"
          uid={described.data.record.uid}
          mayEdit={mayEdit}
        />
      </section>
    </>
  )
}
