import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Edit } from '@/dataset/edits/edit'
import type { AnyRow } from '@/dataset/rules/rule'
import { type Saved, savedSchema } from '../answers'
import { type AdminProblem, callAdmin, neverArrived } from '../call-admin'
import { readAnew } from '../read-anew'
import { processAddress } from '../use-names'
import type { RecordOnPage } from './record-page'
import { showInLists } from './show-in-lists'

/** What is saved at once. */
export interface Save {
  readonly row: AnyRow
  /** The version it is saved over; null for a new record. */
  readonly version: number | null
  readonly also: readonly Edit[]
  readonly reason: string
}

/**
 * Saves a record, and tells `onSaved` of it even where the form is gone by then. Lists that show it show the new row at once, and the old one again where the save is refused; the form
 * says so.
 */
export function useSave({ processId, table, uid }: RecordOnPage, onSaved: (saved: Saved) => void) {
  const client = useQueryClient()
  const address = `${processAddress(processId)}/records/${table}`
  return useMutation({
    mutationFn: ({ row, version, also, reason }: Save) =>
      callAdmin(uid === null ? address : `${address}/${uid}`, {
        method: uid === null ? 'POST' : 'PUT',
        body: { row, also, reason },
        ...(version === null ? {} : { version }),
        schema: savedSchema,
      }),
    onMutate: ({ row }: Save) => showInLists(client, processId, table, uid === null ? [] : [{ uid, row }]),
    onSuccess: onSaved,
    onError: (_problem: AdminProblem, _save, takeBack) => takeBack?.(),
    onSettled: (_saved, problem) =>
      neverArrived(problem)
        ? undefined
        : readAnew(client, { predicate: ({ queryKey }) => queryKey[0] !== 'record' }),
  })
}
