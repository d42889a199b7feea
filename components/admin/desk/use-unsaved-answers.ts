import { useMutation } from '@tanstack/react-query'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Answers, CodableUnits, CodedValues } from '@/dataset/articles/second-coding'
import { type AdminProblem, neverArrived } from '../call-admin'
import { forgetDraft, type KeptDraft } from '../records/draft-store'
import { useDraft } from '../records/use-draft'
import { answersToUnits, differingAnswers, withoutSaved } from './unsaved-answers'

interface UnsavedAnswers<Saved> {
  /** Under which the browser keeps them. */
  readonly name: string
  /** What was left behind. */
  readonly left: KeptDraft<Answers> | null
  readonly saved: CodedValues
  /** What can be answered as it is now. */
  readonly units: CodableUnits
  readonly scope: { readonly id: string }
  readonly save: (answers: Answers) => Promise<Saved>
  readonly onSaved: (saved: Saved) => Promise<unknown>
  /** Called where the site refused them. */
  readonly onRefused: () => void
}

/** Answers that were sent, and what the site said to them; null where there were none. */
interface Sent<Saved> {
  readonly sent: Answers
  readonly saved: Saved | null
}

const noAnswers: Answers = {}
const isAny = (answers: Answers) => Object.keys(answers).length > 0

/**
 * Answers on their way to the site: those that wait are sent together, once what is under way has come back. What could
 * not be saved stays, in the browser too, and is sent again when there is a connection or somebody says so.
 */
export function useUnsavedAnswers<Saved>(options: UnsavedAnswers<Saved>) {
  const { name, left, units, scope, save, onSaved, onRefused } = options
  const [restored] = useState(() => readLeft(options))
  const { draft: unsaved, setDraft, isKept } = useDraft(name, restored, isAny)
  const latest = useRef(unsaved)
  useLayoutEffect(() => {
    latest.current = unsaved
    // What is asked for again after a log-in sends nothing for a page that is gone.
    return () => {
      latest.current = noAnswers
    }
  }, [unsaved])
  const { mutate, reset, status, error } = useMutation<Sent<Saved>, AdminProblem>({
    mutationFn: async () => {
      const sent = latest.current
      return { sent, saved: isAny(sent) ? await save(sent) : null }
    },
    scope,
    onSuccess: async ({ sent, saved }) => {
      if (saved !== null) await onSaved(saved)
      setDraft((now) => withoutSaved(now, sent))
    },
    onError: (problem) => {
      if (!neverArrived(problem) && problem.status !== 401) onRefused()
    },
  })
  const hasFailed = useRef(false)
  hasFailed.current = status === 'error'
  const tryAgain = useCallback(() => mutate(), [mutate])

  useEffect(() => {
    if (isAny(unsaved) && (status === 'idle' || status === 'success')) mutate()
  }, [unsaved, status, mutate])
  useEffect(() => {
    if (status !== 'error') return
    addEventListener('online', tryAgain)
    return () => removeEventListener('online', tryAgain)
  }, [status, tryAgain])
  useEffect(() => {
    const there = answersToUnits(unsaved, units)
    if (there === unsaved) return
    setDraft(there)
    reset()
  }, [unsaved, units, setDraft, reset])
  useEffect(() => {
    if (left && !isAny(restored)) forgetDraft(name)
  }, [left, restored, name])

  return {
    unsaved,
    /** Whether the browser keeps what is not saved. */
    isKept,
    /** Why what is not saved is not; null while it is on its way. */
    problem: status === 'error' && isAny(unsaved) ? error : null,
    /** What was left behind and taken up again. */
    restored: left && isAny(restored) ? { at: left.at, answers: restored } : null,
    answer: useCallback(
      (answers: Answers) => {
        setDraft((now) => ({ ...now, ...answers }))
        // What failed before goes with it.
        if (hasFailed.current) reset()
      },
      [setDraft, reset],
    ),
    tryAgain,
    forget: useCallback(() => {
      setDraft(noAnswers)
      reset()
    }, [setDraft, reset]),
  }
}

/** What of the answers that were left behind is still to be saved. */
const readLeft = ({
  left,
  units,
  saved,
}: Pick<UnsavedAnswers<unknown>, 'left' | 'units' | 'saved'>): Answers =>
  left ? differingAnswers(answersToUnits(left.draft, units), saved) : noAnswers

/** Answers on their way to the site. */
export type Saving = ReturnType<typeof useUnsavedAnswers>
