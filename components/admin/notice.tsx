'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react'
import { BusyButton } from './busy-button'
import { useUndo } from './use-undo'

/** Something that was done, and can be undone. */
export interface Done {
  readonly text: string
  readonly processId: string
  /** What its revisions have in common. */
  readonly act: number
  /** Whether a process began with it: undone, it has no pages any more. */
  readonly isBeginning?: boolean
  /** Where most people go next. */
  readonly next?: { readonly href: string; readonly label: string }
}

const NoticeContext = createContext<(done: Done) => void>(() => {})

/** Says that something was done, until something else is; it stays while the page changes. */
export const useNotice = () => useContext(NoticeContext)

/** The line that says what was done last, with the way back. */
export function NoticeLine({ children }: { readonly children: ReactNode }) {
  const [done, setDone] = useState<Done | null>(null)
  const show = useCallback((next: Done) => setDone(next), [])
  useEffect(() => {
    // Whoever writes on has seen it; its undoing would be of something else by then.
    const onInput = () => setDone(null)
    document.addEventListener('input', onInput)
    return () => document.removeEventListener('input', onInput)
  }, [])
  return (
    <NoticeContext value={show}>
      {children}
      <div role="status" className="ad-notice-place">
        {done && <Notice key={done.act} done={done} onClose={() => setDone(null)} />}
      </div>
    </NoticeContext>
  )
}

function Notice({ done, onClose }: { readonly done: Done; readonly onClose: () => void }) {
  const undo = useUndo(done.processId, { does: 'undo act', act: done.act })
  const router = useRouter()
  const start = () => undo.mutate(undefined, { onSuccess: () => done.isBeginning && router.push('/admin') })
  return (
    <div className="ad-notice">
      <span>
        {undo.isSuccess
          ? done.isBeginning
            ? 'Undone: the process is gone.'
            : 'Undone.'
          : (undo.error?.message ?? done.text)}
      </span>
      {!undo.isSuccess && !undo.error && (
        <BusyButton onClick={start} isOff={undo.isPending}>
          {undo.isPending ? 'Undoing …' : 'Undo'}
        </BusyButton>
      )}
      {done.next && (
        <Link href={done.next.href} className="ad-button" onClick={onClose}>
          {done.next.label}
        </Link>
      )}
      <button type="button" onClick={onClose}>
        Close
      </button>
    </div>
  )
}
