'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { BusyButton } from '../busy-button'
import { type AdminProblem, callAdmin, nothing } from '../call-admin'
import { ConfirmDialog } from '../confirm-dialog'
import { ProblemNote } from '../problem-note'
import { readAnew } from '../read-anew'
import { processAddress, useNames } from '../use-names'
import { Compared } from './compared'
import { MissingList } from './missing-list'
import { useComparison } from './use-comparison'

interface ComparisonPageProps {
  readonly processId: string
  readonly uid: number
  readonly mayEdit: boolean
}

/** Both codings of an article side by side, or what is missing for that. */
export function ComparisonPage({ processId, uid, mayEdit }: ComparisonPageProps) {
  const names = useNames(processId)
  const asked = useComparison(processId, uid)
  const problem = (names.data ? null : names.error) ?? (asked.data ? null : asked.error)
  if (problem) return <ProblemNote problem={problem} />
  if (!names.data || !asked.data) return <p aria-busy="true">Comparing …</p>
  const { comparison, missing } = asked.data
  if (comparison) return <Compared {...{ processId, uid, mayEdit, comparison }} names={names.data} />
  if (missing.length > 0)
    return (
      <>
        <p>
          Once the article is coded to the end and the second coding is finished, both are laid open side by
          side. Until then:
        </p>
        <MissingList {...{ processId, uid, missing }} />
      </>
    )
  return <NotCompared {...{ processId, uid, mayEdit }} />
}

/** Lays both codings open, which is asked about once: it cannot be taken back. */
function NotCompared({ processId, uid, mayEdit }: ComparisonPageProps) {
  const client = useQueryClient()
  const [isAsking, setAsking] = useState(false)
  const begin = useMutation<unknown, AdminProblem>({
    mutationFn: () =>
      callAdmin(`${processAddress(processId)}/articles/${uid}/comparison`, {
        method: 'POST',
        schema: nothing,
      }),
    // What is missing by now is said where it was refused, too.
    onSettled: () => readAnew(client),
  })
  return (
    <>
      {begin.error && <ProblemNote problem={begin.error} />}
      <p>
        Both codings are finished. Once they are laid open side by side, neither changes any more: they are
        what reliability is computed from.
      </p>
      {mayEdit ? (
        <BusyButton className="ad-main" isOff={begin.isPending} onClick={() => setAsking(true)}>
          Compare both codings …
        </BusyButton>
      ) : (
        <p>A coder compares them.</p>
      )}
      {isAsking && (
        <ConfirmDialog
          title="Compare both codings?"
          confirm="Compare them"
          onConfirm={() => {
            setAsking(false)
            begin.mutate()
          }}
          onClose={() => setAsking(false)}
        >
          <p>From then on neither coding changes, and neither can be given up.</p>
        </ConfirmDialog>
      )}
    </>
  )
}
