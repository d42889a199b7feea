import type { UseMutationResult } from '@tanstack/react-query'
import type { FormEvent, ReactNode } from 'react'
import { ProblemNote } from './problem-note'
import { useHydrated } from './use-hydrated'

interface CallFormProps {
  /** What sending the form does. */
  readonly call: Pick<UseMutationResult<unknown, Error, void>, 'mutate' | 'isPending' | 'error'>
  readonly isWide?: boolean
  readonly children: ReactNode
}

/** A form that makes one call: it is busy meanwhile, and says what went wrong. */
export function CallForm({ call, isWide = false, children }: CallFormProps) {
  const isHydrated = useHydrated()
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (!call.isPending) call.mutate()
  }
  return (
    <form onSubmit={onSubmit} className={isWide ? 'ad-form' : 'ad-form ad-narrow'} aria-busy={call.isPending}>
      {/* What is typed before the page hears it would be lost, and sending it would go nowhere. */}
      <fieldset disabled={!isHydrated} className="ad-fields">
        {children}
      </fieldset>
      {call.error && <ProblemNote problem={call.error} />}
    </form>
  )
}
