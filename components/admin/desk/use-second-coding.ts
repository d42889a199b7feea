import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import type { CodableUnits, SecondDesk } from '@/dataset/articles/second-coding'
import type { ProcessNames } from '@/dataset/edits/process-names'
import { type AdminProblem, callAdmin, nothing } from '../call-admin'
import { secondDraftName } from '../records/draft-names'
import type { KeptDraft } from '../records/draft-store'
import { processAddress } from '../use-names'
import { secondDeskSchema } from './desk-answers'
import { type Answers, withAnswers } from './unsaved-answers'
import { useUnsavedAnswers } from './use-unsaved-answers'

const addressOf = (processId: string, uid: number) => `${processAddress(processId)}/articles/${uid}/second`
/** What is asked for, to know the second coding of an article. */
const secondDeskKey = (processId: string, uid: number) => ['second coding', processId, uid] as const

/** What a second coder works with, as the site knows it; `isKnown` where it was read just now. */
export function useSecondDesk(processId: string, uid: number, { isKnown = false } = {}) {
  return useQuery<SecondDesk, AdminProblem>({
    queryKey: secondDeskKey(processId, uid),
    queryFn: ({ signal }) => callAdmin(addressOf(processId, uid), { signal, schema: secondDeskSchema }),
    refetchOnMount: !isKnown,
  })
}

interface OpenedCoding {
  readonly processId: string
  readonly uid: number
  /** The id of whoever codes. */
  readonly userId: string
  readonly opened: SecondDesk
  readonly names: ProcessNames
  /** The answers that were left behind unsaved; null where there are none. */
  readonly left: KeptDraft<Answers> | null
}

/** The second coding of an article, and what can be done with it; each answer is saved at once, or stays to be saved. */
export function useSecondCoding({ processId, uid, userId, opened, names, left }: OpenedCoding) {
  const client = useQueryClient()
  // Asked for here again, so that what was saved and what waits to be change in one moment.
  const { data: desk = opened } = useSecondDesk(processId, uid, { isKnown: true })
  const units = useUnits(desk, names)
  const address = addressOf(processId, uid)
  const queryKey = secondDeskKey(processId, uid)
  // One after the other, so that of two answers to one unit the later one stays.
  const scope = { id: `second coding ${uid}` }
  const readAgain = () => client.invalidateQueries({ queryKey })
  const [hasSaved, setHasSaved] = useState(false)
  const saving = useUnsavedAnswers({
    name: secondDraftName(processId, uid, userId),
    left,
    saved: desk.values,
    units,
    scope,
    save: (values) => callAdmin(address, { method: 'PATCH', body: { values }, schema: nothing }),
    onSaved: async (answers) => {
      // What is being read may lack them.
      await client.cancelQueries({ queryKey })
      client.setQueryData<SecondDesk>(
        queryKey,
        (known) => known && { ...known, values: withAnswers(known.values, answers) },
      )
      setHasSaved(true)
      if (client.getQueryData<SecondDesk>(queryKey)?.state === null) void readAgain()
    },
    // Somebody may have deleted what was answered, or compared both codings.
    onRefused: () => void readAgain(),
  })
  const finish = useMutation<unknown, AdminProblem, boolean>({
    mutationFn: (isFinished) =>
      callAdmin(`${address}/finish`, { method: 'POST', body: { isFinished }, schema: nothing }),
    scope,
    onSettled: readAgain,
  })
  const discard = useMutation<unknown, AdminProblem>({
    mutationFn: () => callAdmin(address, { method: 'DELETE', schema: nothing }),
    scope,
    // Where somebody gives up another's, what they could not save themselves stays.
    onSuccess: () => desk.state?.isOwn && saving.forget(),
    onSettled: readAgain,
  })
  return {
    desk,
    units,
    /** What was chosen, saved or not. */
    values: useMemo(() => withAnswers(desk.values, saving.unsaved), [desk.values, saving.unsaved]),
    saving,
    /** Whether anything was saved since the page was opened. */
    hasSaved,
    answer: saving.answer,
    answerOne: useCallback(
      (unit: string, value: string | null) => saving.answer({ [unit]: value }),
      [saving.answer],
    ),
    finish,
    discard,
  }
}

/** What can be coded in an article; the same as long as it changes in nothing. */
function useUnits({ article, claims, demands }: SecondDesk, { records }: ProcessNames): CodableUnits {
  return useMemo(() => {
    const ids = (things: readonly { readonly id: string }[] = []) => new Set(things.map(({ id }) => id))
    return { source: article.id, claims: ids(claims), demands: ids(demands), rounds: ids(records.rounds) }
  }, [article.id, claims, demands, records.rounds])
}

/** The second coding of an article, and what can be done with it. */
export type SecondCoding = ReturnType<typeof useSecondCoding>
