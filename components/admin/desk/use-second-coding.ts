import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import type { z } from 'zod'
import {
  type Answers,
  type CodableUnits,
  type CodedValues,
  type SecondDesk,
  withAnswers,
} from '@/dataset/articles/second-coding'
import type { ProcessNames } from '@/dataset/edits/process-names'
import { type AdminProblem, callAdmin, neverArrived, nothing } from '../call-admin'
import { count } from '../count'
import { useNotice } from '../notice'
import { secondDraftName } from '../records/draft-names'
import type { KeptDraft } from '../records/draft-store'
import { processAddress } from '../use-names'
import { markedClaimsSchema, secondDeskSchema, secondValuesSchema } from './desk-answers'
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

type MarkedClaims = z.infer<typeof markedClaimsSchema>

/** Claims, by id, of which is said that they are not mentioned, or no more. */
interface Rest {
  readonly claims: readonly string[]
  readonly isNotMentioned: boolean
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
  const notify = useNotice()
  // Asked for here again, so that what was saved and what waits to be change in one moment.
  const { data: desk = opened } = useSecondDesk(processId, uid, { isKnown: true })
  const units = useUnits(desk, names)
  const address = addressOf(processId, uid)
  const queryKey = secondDeskKey(processId, uid)
  // One after the other, so that of two answers to one unit the later one stays.
  const scope = { id: `second coding ${uid}` }
  const readAgain = () => client.invalidateQueries({ queryKey })
  const [hasSaved, setHasSaved] = useState(false)
  /** Shows the values that the site has now, what was given in another window among them. */
  const takeValues = async (values: CodedValues) => {
    // What is being read may lack them.
    await client.cancelQueries({ queryKey })
    client.setQueryData<SecondDesk>(queryKey, (known) => known && { ...known, values })
    setHasSaved(true)
    if (client.getQueryData<SecondDesk>(queryKey)?.state === null) void readAgain()
  }
  const saving = useUnsavedAnswers({
    name: secondDraftName(processId, uid, userId),
    left,
    saved: desk.values,
    units,
    scope,
    save: (values) => callAdmin(address, { method: 'PATCH', body: { values }, schema: secondValuesSchema }),
    onSaved: ({ values }) => takeValues(values),
    // Somebody may have deleted what was answered, or compared both codings.
    onRefused: () => void readAgain(),
  })
  const writeRest = (body: Rest) =>
    callAdmin(`${address}/not-mentioned`, { method: 'POST', body, schema: markedClaimsSchema })
  // In the order of what else is saved, so that no older values come last.
  const { mutateAsync: takeRestBack } = useMutation<MarkedClaims, AdminProblem, readonly string[]>({
    mutationFn: (claims) => writeRest({ claims, isNotMentioned: false }),
    scope,
    onSuccess: ({ values }) => takeValues(values),
  })
  const rest = useMutation<MarkedClaims, AdminProblem, readonly string[]>({
    mutationFn: (claims) => writeRest({ claims, isNotMentioned: true }),
    scope,
    onSuccess: async ({ values, claims }, asked) => {
      await takeValues(values)
      if (claims.length === 0) return
      const others = asked.length - claims.length
      notify({
        text: `Not mentioned: ${count(claims.length, 'claim')}.${others > 0 ? ` ${count(others, 'claim')} had been decided or deleted meanwhile.` : ''}`,
        takeBack: async () => {
          await takeRestBack(claims)
        },
      })
    },
    onError: (problem) => {
      if (!neverArrived(problem)) void readAgain()
    },
  })
  const finish = useMutation<unknown, AdminProblem, boolean>({
    mutationFn: (isFinished) =>
      callAdmin(`${address}/finish`, { method: 'POST', body: { isFinished }, schema: nothing }),
    scope,
    onSettled: () =>
      Promise.all([readAgain(), client.invalidateQueries({ queryKey: ['comparison', processId, uid] })]),
  })
  const discard = useMutation<unknown, AdminProblem>({
    mutationFn: () => callAdmin(address, { method: 'DELETE', schema: nothing }),
    scope,
    // Where somebody gives up another's, what they could not save themselves stays.
    onSuccess: () => {
      if (desk.state?.isOwn) saving.forget()
      // What was done in it is gone with it.
      notify(null)
    },
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
    /** Says of claims, by id, that the article does not mention them, but for those that were decided elsewhere. */
    rest,
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
