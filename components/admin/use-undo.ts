import { useMutation, useQueryClient } from '@tanstack/react-query'
import { changedSchema } from './answers'
import { type AdminProblem, callAdmin } from './call-admin'
import { readAnew } from './read-anew'
import { processAddress } from './use-names'

/** What can be undone: revisions of one act, all of an act, or whatever came after an act to a record. */
export type Undoing =
  | { readonly does: 'undo revisions'; readonly revisions: readonly number[] }
  | { readonly does: 'undo act'; readonly act: number }
  | { readonly does: 'restore'; readonly uid: number; readonly act: number }

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
    onSuccess: () => void readAnew(client),
  })
}
