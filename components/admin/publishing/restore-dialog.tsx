'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { isReworded } from '@/dataset/edits/import-preview'
import { importedSchema } from '../answers'
import { BusyButton } from '../busy-button'
import { type AdminProblem, callAdmin } from '../call-admin'
import { count } from '../count'
import { Modal } from '../modal'
import { useNotice } from '../notice'
import { ProblemNote } from '../problem-note'
import { PreviewView } from '../processes/preview-view'
import { readAnew } from '../read-anew'
import { ReasonField } from '../reason-field'
import { processAddress } from '../use-names'
import { type Restoring, restoringSchema } from './publishing-answers'
import type { ReleaseDialogProps } from './release-dialog'
import { TakenBack } from './taken-back'

/** Makes the tables what a release holds: says first what would change; what it does can be undone. */
export function RestoreDialog({ processId, release, releases, onDone, onClose }: ReleaseDialogProps) {
  const { number } = release
  const client = useQueryClient()
  const notify = useNotice()
  const [reason, setReason] = useState('')
  const address = `${processAddress(processId)}/releases/${number}/restoring`
  const look = useQuery<Restoring, AdminProblem>({
    queryKey: ['restoring', processId, number],
    queryFn: ({ signal }) => callAdmin(address, { signal, schema: restoringSchema }),
    gcTime: 0,
  })
  const restore = useMutation<{ act: number; size: number }, AdminProblem, Restoring>({
    mutationFn: ({ state }) =>
      callAdmin(address, { method: 'POST', version: state, body: { reason }, schema: importedSchema }),
    onSuccess: ({ act, size }) => {
      const text = `Restored release ${number}: ${count(size, 'row')} changed.`
      notify({ text, processId, act })
      void readAnew(client, { predicate: ({ queryKey }) => queryKey[0] !== 'restoring' })
      onDone(`${text} Readers see it once it is published.`)
    },
  })
  const isSame = look.data && look.data.size === 0 && !isReworded(look.data)
  const problem = look.error ?? restore.error
  return (
    <Modal title={`Restore the records of release ${number}?`} onClose={onClose}>
      {problem && (
        <ProblemNote problem={problem}>
          {restore.error?.status === 412 && (
            <button
              type="button"
              onClick={() => {
                restore.reset()
                void look.refetch()
              }}
            >
              Look again
            </button>
          )}
        </ProblemNote>
      )}
      {look.isPending && <p role="status">Comparing it with the tables …</p>}
      {look.data && !isSame && (
        <TakenBack number={number} unpublished={look.data.unpublished} releases={releases} />
      )}
      {look.data && <PreviewView preview={look.data} />}
      {look.data && !isSame && (
        <>
          <p>
            The history keeps what is there now: this can be undone. Texts of articles, what they were found
            not to mention and second codings stay with their articles.
          </p>
          <ReasonField value={reason} onText={setReason} />
        </>
      )}
      <p className="ad-actions">
        <button type="button" onClick={onClose}>
          {isSame ? 'Close' : 'Cancel'}
        </button>
        {look.data && !isSame && (
          <BusyButton
            className="ad-main"
            isOff={restore.isPending || look.isFetching}
            onClick={() => restore.mutate(look.data)}
          >
            {restore.isPending ? 'Restoring …' : 'Restore them'}
          </BusyButton>
        )}
      </p>
    </Modal>
  )
}
