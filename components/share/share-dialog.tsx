'use client'

import { type ReactNode, useEffect, useId, useRef } from 'react'
import type { Words } from '@/components/charts/words'
import type { SharedChart } from './use-share'

/** The chart that is shared, in the state of its page. */
export interface SharedState {
  readonly chart: SharedChart
  /** The options of the page. */
  readonly query: string
  readonly words: Words
}

/** What happens when a dialog was closed. */
export interface DialogEnd {
  readonly onClose: () => void
}

interface ShareDialogProps extends DialogEnd {
  readonly title: string
  readonly words: Words
  readonly children: ReactNode
}

/** A dialog over the page; Escape, its button and a click beside it close it. */
export function ShareDialog({ title, words, onClose, children }: ShareDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const element = dialog.current
    if (!element) return
    if (!element.open) element.showModal()
    const onClick = (event: MouseEvent) => {
      if (event.target === element) element.close()
    }
    element.addEventListener('click', onClick)
    return () => element.removeEventListener('click', onClick)
  }, [])
  return (
    <dialog ref={dialog} className="share-dialog" aria-labelledby={id} onClose={onClose}>
      <div className="share-body">
        <p className="share-close">
          <button type="button" onClick={() => dialog.current?.close()}>
            {words.t('evidence.close')}
          </button>
        </p>
        <h2 id={id}>{title}</h2>
        {children}
      </div>
    </dialog>
  )
}
