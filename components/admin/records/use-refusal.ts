import { type RefObject, useEffect, useRef } from 'react'

/** Where a form says why it was not saved, and the way there. */
interface Refusal {
  readonly ref: RefObject<HTMLDivElement | null>
  /** Leads to it once it is shown: it stands above the form, and the button below. */
  show(): void
}

/** What a form that was refused says takes the focus. */
export function useRefusal(): Refusal {
  const ref = useRef<HTMLDivElement>(null)
  const isRefused = useRef(false)
  useEffect(() => {
    if (!isRefused.current) return
    isRefused.current = false
    ref.current?.focus()
  })
  return {
    ref,
    show() {
      isRefused.current = true
    },
  }
}
