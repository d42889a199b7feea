'use client'

import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'

interface ModalProps {
  readonly title: string
  /** Called on Escape; without it the dialog stays. */
  readonly onClose?: () => void
  readonly children: ReactNode
}

/** A dialog over the page. */
export function Modal({ title, onClose, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useLayoutEffect(() => {
    const element = dialog.current
    if (element && !element.open) element.showModal()
    // Gives the focus back to where it came from.
    return () => element?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className="ad-modal"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose?.()
      }}
      // Browsers close it whatever we say when Escape is pressed twice.
      onClose={() => (onClose ? onClose() : dialog.current?.showModal())}
    >
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>
  )
}
