'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import Link from 'next/link'
import type { Article } from '@/dataset/articles/article'
import type { ProcessNames } from '@/dataset/edits/process-names'
import type { Saved } from '../answers'
import { savedSchema } from '../answers'
import { BusyButton } from '../busy-button'
import { type AdminProblem, callAdmin } from '../call-admin'
import { count } from '../count'
import { useNotice } from '../notice'
import { ProblemNote } from '../problem-note'
import { readAnew } from '../read-anew'
import { FaultList } from '../records/fault-list'
import { processAddress } from '../use-names'

interface EndOfCodingProps {
  readonly processId: string
  readonly names: ProcessNames
  readonly article: Article
  readonly mayEdit: boolean
  /** How many of its phrases are not found in its text. */
  readonly lost: number
  /** How many of its records rest on no words of it. */
  readonly unrested: number
}

/** Whether an article is coded to the end, which can be said once nothing is open, and taken back. */
export function EndOfCoding({ processId, names, article, mayEdit, lost, unrested }: EndOfCodingProps) {
  const { source, checklist } = article
  const client = useQueryClient()
  const notify = useNotice()
  const isComplete = source.row.coding_complete === true
  const change = useMutation<Saved, AdminProblem>({
    mutationFn: () =>
      callAdmin(`${processAddress(processId)}/records/sources/${source.uid}`, {
        method: 'PUT',
        version: source.version,
        body: { row: { ...source.row, coding_complete: !isComplete }, also: [], reason: '' },
        schema: savedSchema,
      }),
    onSuccess: ({ act }) => {
      notify({
        text: isComplete
          ? 'Opened again: readers see “not coded yet” where it says nothing, once it is published.'
          : 'Coded to the end: readers see “not mentioned” where it says nothing, once it is published.',
        processId,
        act,
        ...(!isComplete && {
          next: { href: `/admin/processes/${processId}/review`, label: 'Review and publish' },
        }),
      })
      return readAnew(client)
    },
    // What stands in the way is on the checklist by now.
    onError: () => readAnew(client),
  })
  const toLookAt = [
    ...(lost > 0 ? [`${count(lost, 'locating phrase')} not found in the text`] : []),
    ...(unrested > 0 ? [`${count(unrested, 'record')} without any words of it`] : []),
  ]
  const isDecided = checklist.every(({ decision }) => decision !== 'open')
  return (
    <>
      {change.error && (
        <ProblemNote problem={change.error}>
          <FaultList problem={change.error} names={names} />
        </ProblemNote>
      )}
      {isDecided && !isComplete && toLookAt.length > 0 && (
        <p>Look at these above the text first: {toLookAt.join(', ')}.</p>
      )}
      <p className="ad-actions">
        {isComplete && (
          <span>
            The article is coded to the end.{' '}
            <Link href={`/admin/processes/${processId}/review`}>Review and publish</Link>
          </span>
        )}
        {mayEdit && (isComplete || isDecided) && (
          <BusyButton
            className={isComplete ? 'ad-plain' : 'ad-main'}
            isOff={change.isPending}
            onClick={() => change.mutate()}
          >
            {isComplete ? 'Open it again' : 'It is coded to the end'}
          </BusyButton>
        )}
        {!isComplete && !isDecided && (
          <span className="ad-quiet">
            Until all is decided, readers see “not coded yet” where the article says nothing.
          </span>
        )}
      </p>
    </>
  )
}
