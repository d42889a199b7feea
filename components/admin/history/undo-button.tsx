'use client'

import { BusyButton } from '../busy-button'
import { useNotice } from '../notice'
import { ProblemNote } from '../problem-note'
import { type Undoing, useUndo } from '../use-undo'

interface UndoButtonProps {
  readonly processId: string
  readonly undoing: Undoing
  readonly label: string
}

/** A way back, which itself can be undone; says why where it is closed. */
export function UndoButton({ processId, undoing, label }: UndoButtonProps) {
  const notify = useNotice()
  const undo = useUndo(processId, undoing)
  const onClick = () =>
    undo.mutate(undefined, {
      onSuccess: ({ act }) =>
        notify({ text: undoing.does === 'restore' ? 'Restored.' : 'Undone.', processId, act }),
    })
  return (
    <>
      <BusyButton className="ad-plain" isOff={undo.isPending} onClick={onClick}>
        {label}
      </BusyButton>
      {undo.error && <ProblemNote problem={undo.error} />}
    </>
  )
}
