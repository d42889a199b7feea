'use client'

import { useMutation } from '@tanstack/react-query'
import Link from 'next/link'
import { usePathname, useRouter } from 'next/navigation'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react'
import { BusyButton } from './busy-button'
import type { AdminProblem } from './call-admin'
import { isWriting } from './is-writing'
import { useUndo } from './use-undo'

/** Where most people go next. */
export interface NextWay {
  readonly href: string
  readonly label: string
}

/** Something that was done. */
interface Told {
  readonly text: string
  readonly next?: NextWay
}

/** Something that was done to records, and can be undone. */
export interface DoneToRecords extends Told {
  readonly processId: string
  /** What its revisions have in common. */
  readonly act: number
  /** Whether a process began with it: undone, it has no pages any more. */
  readonly isBeginning?: boolean
  /** Whether it is an undoing: undone, what was undone is there again. */
  readonly isUndoing?: boolean
}

/** Something that was done to what has no revisions, with the way back. */
export interface DoneOtherwise extends Told {
  readonly takeBack: () => Promise<void>
}

export type Done = DoneToRecords | DoneOtherwise

const NoticeContext = createContext<(done: Done | null) => void>(() => {})

/** Says that something was done, until something else is, or null is told; it stays on the page that this leads to, and goes with it. */
export const useNotice = () => useContext(NoticeContext)

/** The line that says what was done last, with the way back. */
export function NoticeLine({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<{ readonly done: Done; readonly number: number } | null>(null)
  const path = usePathname()
  /** The pages on which it has been shown. */
  const pages = useRef(new Set<string>())
  const show = useCallback((done: Done | null) => {
    pages.current = new Set()
    setShown((last) => done && { done, number: (last?.number ?? 0) + 1 })
  }, [])
  useEffect(() => {
    if (!shown) return
    pages.current.add(path)
    if (pages.current.size > 2) setShown(null)
  }, [shown, path])
  useEffect(() => {
    // Whoever writes on has seen it; its undoing would be of something else by then.
    const onInput = () => setShown(null)
    document.addEventListener('input', onInput)
    return () => document.removeEventListener('input', onInput)
  }, [])
  const close = () => setShown(null)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const { current } = place
    if (!current) return
    const root = document.documentElement.style
    const observer = new ResizeObserver(() => root.setProperty('--notice', `${current.offsetHeight}px`))
    observer.observe(current)
    return () => {
      observer.disconnect()
      root.removeProperty('--notice')
    }
  }, [])
  useEffect(() => {
    if (!shown) return
    const onKeyDown = (event: KeyboardEvent) => {
      const isElsewhere = isWriting(event.target) || document.querySelector('dialog[open]')
      if (event.key === 'Escape' && !event.defaultPrevented && !isElsewhere) setShown(null)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [shown])
  return (
    <NoticeContext value={show}>
      {children}
      <div role="status" className="ad-notice-place" ref={place}>
        {shown &&
          ('act' in shown.done ? (
            <RecordsNotice key={shown.number} done={shown.done} onUndone={show} onClose={close} />
          ) : (
            <OtherNotice key={shown.number} done={shown.done} onClose={close} />
          ))}
      </div>
    </NoticeContext>
  )
}

interface RecordsNoticeProps {
  readonly done: DoneToRecords
  readonly onUndone: (done: DoneToRecords) => void
  readonly onClose: () => void
}

function RecordsNotice({ done, onUndone, onClose }: RecordsNoticeProps) {
  const undo = useUndo(done.processId, { does: 'undo act', act: done.act })
  const router = useRouter()
  return (
    <Notice
      done={done}
      undo={undo}
      undone={done.isBeginning ? 'Undone: the process is gone.' : 'Undone.'}
      isAgain={done.isUndoing ?? false}
      onUndo={() =>
        undo.mutate(undefined, {
          onSuccess: ({ act }) => {
            if (done.isBeginning) router.push('/admin')
            else if (done.isUndoing) onUndone({ text: 'Done again.', processId: done.processId, act })
            else onUndone({ text: 'Undone.', processId: done.processId, act, isUndoing: true })
          },
        })
      }
      onClose={onClose}
    />
  )
}

function OtherNotice({ done, onClose }: { readonly done: DoneOtherwise; readonly onClose: () => void }) {
  const undo = useMutation<void, AdminProblem>({ mutationFn: done.takeBack })
  return <Notice done={done} undo={undo} undone="Undone." onUndo={() => undo.mutate()} onClose={onClose} />
}

interface NoticeProps {
  readonly done: Told
  readonly undo: {
    readonly isSuccess: boolean
    readonly isPending: boolean
    readonly error: AdminProblem | null
  }
  /** What is said once it is undone. */
  readonly undone: string
  /** Whether to undo it is to do again what was undone. */
  readonly isAgain?: boolean
  readonly onUndo: () => void
  readonly onClose: () => void
}

function Notice({ done, undo, undone, isAgain = false, onUndo, onClose }: NoticeProps) {
  const mayUndo = !undo.isSuccess && !undo.error
  const latest = useRef(onUndo)
  latest.current = onUndo
  const isReady = mayUndo && !undo.isPending
  useEffect(() => {
    if (!isReady) return
    const onKeyDown = (event: KeyboardEvent) => {
      const isMeant =
        (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && event.shiftKey === isAgain
      // Where somebody writes, it takes back what they wrote.
      if (!isMeant || event.defaultPrevented || isWriting(event.target)) return
      event.preventDefault()
      latest.current()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [isReady, isAgain])
  return (
    <div className="ad-notice">
      <span>{undo.isSuccess ? undone : (undo.error?.message ?? done.text)}</span>
      {mayUndo && (
        <BusyButton
          onClick={onUndo}
          isOff={undo.isPending}
          aria-keyshortcuts={isAgain ? 'Control+Shift+Z' : 'Control+Z'}
        >
          {undo.isPending ? 'Working on it …' : isAgain ? 'Do it again' : 'Undo'}
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
