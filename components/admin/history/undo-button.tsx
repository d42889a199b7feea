'use client'

import { useState } from 'react'
import type { ProcessNames } from '@/dataset/edits/process-names'
import { dependedOnSchema } from '../answers'
import { BusyButton } from '../busy-button'
import type { AdminProblem } from '../call-admin'
import { ConfirmDialog } from '../confirm-dialog'
import { useNotice } from '../notice'
import { ProblemNote } from '../problem-note'
import { DependantList } from '../records/dependant-list'
import { FaultList } from '../records/fault-list'
import { sayBlocked } from '../records/say-blocked'
import { type Undoing, useUndo } from '../use-undo'

interface UndoButtonProps {
  readonly processId: string
  readonly names: ProcessNames
  readonly undoing: Undoing
  readonly label: string
  /** What is asked before it is done; nothing where it is done at once. */
  readonly asksFor?: string
  /** What is said once it is done. */
  readonly told?: string
  /** Whether it is what most people came for. */
  readonly isMain?: boolean
}

/** A way back, which itself can be undone; says why where it is closed. */
export function UndoButton({
  processId,
  names,
  undoing,
  label,
  asksFor,
  told = undoing.does === 'restore' ? 'Restored.' : 'Undone.',
  isMain = false,
}: UndoButtonProps) {
  const [isAsking, setAsking] = useState(false)
  const notify = useNotice()
  const undo = useUndo(processId, undoing)
  const start = () => {
    setAsking(false)
    undo.mutate(undefined, {
      onSuccess: ({ act }) => notify({ text: told, processId, act }),
    })
  }
  return (
    <>
      <BusyButton
        className={isMain ? 'ad-main' : 'ad-plain'}
        isOff={undo.isPending}
        onClick={() => (asksFor ? setAsking(true) : start())}
      >
        {undo.isPending ? 'Working on it …' : label}
      </BusyButton>
      {isAsking && (
        <ConfirmDialog
          title={asksFor ?? label}
          confirm={label}
          isDanger
          onConfirm={start}
          onClose={() => setAsking(false)}
        >
          <p>
            Where later edits changed the same cells, nothing is undone and they are named. This itself can be
            undone.
          </p>
        </ConfirmDialog>
      )}
      {undo.error && (
        <ProblemNote problem={undo.error}>
          <UndoProblem processId={processId} names={names} problem={undo.error} />
        </ProblemNote>
      )}
    </>
  )
}

interface UndoProblemProps extends Pick<UndoButtonProps, 'processId' | 'names'> {
  readonly problem: AdminProblem
}

/** What stands in the way, record by record. */
function UndoProblem({ processId, names, problem }: UndoProblemProps) {
  const depended = dependedOnSchema.safeParse(problem.members).data
  const isBlocked = depended !== undefined && depended.blocking.length > 0
  return (
    <>
      {depended && (
        <>
          <p>
            {isBlocked
              ? sayBlocked(depended.blocking.length)
              : 'These mean nothing without it. Delete it on its page, and they go with it:'}
          </p>
          <DependantList
            processId={processId}
            names={names}
            dependants={isBlocked ? depended.blocking : depended.owned}
          />
        </>
      )}
      <FaultList problem={problem} names={names} />
    </>
  )
}
