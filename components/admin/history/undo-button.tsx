'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { changedSchema } from '../answers'
import { type AdminProblem, callAdmin } from '../call-admin'
import { useNotice } from '../notice'
import { ProblemNote } from '../problem-note'
import { processAddress } from '../use-names'

interface UndoButtonProps {
  readonly processId: string
  readonly undoing:
    | { readonly does: 'undo revision' | 'restore'; readonly revision: number }
    | { readonly does: 'undo act'; readonly act: number }
  readonly label: string
}

/** A way back, which itself can be undone; says why where it is closed. */
export function UndoButton({ processId, undoing, label }: UndoButtonProps) {
  const [client, notify] = [useQueryClient(), useNotice()]
  const undo = useMutation<{ act: number }, AdminProblem>({
    mutationFn: () =>
      callAdmin(`${processAddress(processId)}/undo`, {
        method: 'POST',
        body: undoing,
        schema: changedSchema,
      }),
    onSuccess: ({ act }) => {
      notify({ text: undoing.does === 'restore' ? 'Restored.' : 'Undone.', processId, act })
      void client.invalidateQueries()
    },
  })
  return (
    <>
      <button type="button" className="ad-plain" disabled={undo.isPending} onClick={() => undo.mutate()}>
        {label}
      </button>
      {undo.error && <ProblemNote problem={undo.error} />}
    </>
  )
}
