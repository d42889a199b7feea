import { useMutation, useQueryClient } from '@tanstack/react-query'
import { changedSchema } from './answers'
import { type AdminProblem, callAdmin } from './call-admin'
import { processAddress } from './use-names'

/** What can be undone: one revision, all of one act, or whatever came after a revision of a record. */
export type Undoing =
  | { readonly does: 'undo revision' | 'restore'; readonly revision: number }
  | { readonly does: 'undo act'; readonly act: number }

/** Undoes something in a process; what is shown is read anew. */
export function useUndo(processId: string, undoing: Undoing) {
  const client = useQueryClient()
  return useMutation<{ act: number }, AdminProblem>({
    mutationFn: () =>
      callAdmin(`${processAddress(processId)}/undo`, {
        method: 'POST',
        body: undoing,
        schema: changedSchema,
      }),
    onSuccess: () => void client.invalidateQueries(),
  })
}
