import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { SecondDesk } from '@/dataset/articles/second-coding'
import { type AdminProblem, callAdmin, nothing } from '../call-admin'
import { processAddress } from '../use-names'
import { secondDeskSchema } from './desk-answers'

/** The second coding of an article, and what can be done with it; each decision is kept at once. */
export function useSecondCoding(processId: string, uid: number) {
  const client = useQueryClient()
  const queryKey = ['second coding', processId, uid]
  const address = `${processAddress(processId)}/articles/${uid}`
  const desk = useQuery<SecondDesk, AdminProblem>({
    queryKey,
    queryFn: ({ signal }) => callAdmin(`${address}/second`, { signal, schema: secondDeskSchema }),
  })
  const mutationKey = ['decide', ...queryKey]
  const readAgain = () => client.invalidateQueries({ queryKey })
  const decide = useMutation<unknown, AdminProblem, Readonly<Record<string, string | null>>>({
    mutationFn: (values) =>
      callAdmin(`${address}/second`, { method: 'PATCH', body: { values }, schema: nothing }),
    mutationKey,
    // One after the other, so that of two decisions on one unit the later one stays.
    scope: { id: `second coding ${uid}` },
    onMutate: (values) => {
      client.setQueryData<SecondDesk>(queryKey, (known) => known && withValues(known, values))
      // What is being read lacks it; what is shown keeps it.
      return client.cancelQueries({ queryKey }, { revert: false })
    },
    // What is read while others wait to be written lacks them.
    onSettled: () => (client.isMutating({ mutationKey }) === 1 ? readAgain() : undefined),
  })
  const finish = useMutation<unknown, AdminProblem, boolean>({
    mutationFn: (isFinished) =>
      callAdmin(`${address}/second/finish`, { method: 'POST', body: { isFinished }, schema: nothing }),
    onSettled: readAgain,
  })
  const discard = useMutation<unknown, AdminProblem>({
    mutationFn: () => callAdmin(`${address}/second`, { method: 'DELETE', schema: nothing }),
    onSettled: readAgain,
  })
  return { desk, decide, finish, discard }
}

function withValues(desk: SecondDesk, values: Readonly<Record<string, string | null>>): SecondDesk {
  const all = { ...desk.values, ...values }
  const kept = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null)
  return { ...desk, values: Object.fromEntries(kept) }
}
