'use client'

import type { ProcessNames } from '@/dataset/edits/process-names'
import type { Revision } from '@/dataset/edits/revision'
import { askBeforeDeletion } from './ask-before-deletion'
import { UndoButton } from './undo-button'

interface WaysBackProps {
  readonly processId: string
  readonly names: ProcessNames
  /** What would be undone: changes of one act. */
  readonly revisions: readonly Revision[]
  /** What was done to the record itself; undefined where only its evidence was changed. */
  readonly own: Pick<Revision, 'table' | 'before' | 'after'> | undefined
  readonly isUndone: boolean
  /** What could be restored, as it was after an act; null where there is nothing, or nothing else than there is. */
  readonly restorable: Pick<Revision, 'uid' | 'act'> | null
  /** Whether to undo it is what most people came for. */
  readonly isMain?: boolean
}

/** How to undo what was changed, and to restore what it was afterwards. */
export function WaysBack({
  processId,
  names,
  revisions,
  own,
  isUndone,
  restorable,
  isMain = false,
}: WaysBackProps) {
  const [isBegun, isGone] = [own?.before === null, own?.after === null]
  // A process is deleted on a page of its own.
  const mayUndo = !isUndone && (!isBegun || own?.table !== 'processes')
  return (
    <div className="ad-actions">
      {mayUndo && (
        <UndoButton
          processId={processId}
          names={names}
          undoing={{ does: 'undo revisions', revisions: revisions.map(({ id }) => id) }}
          label={isGone ? 'Bring it back' : isBegun ? 'Undo: delete it' : 'Undo this change'}
          {...(isGone && { told: 'Brought back.' })}
          {...(isBegun && { asksFor: askBeforeDeletion(revisions, names) })}
          isMain={isMain}
        />
      )}
      {restorable && (
        <UndoButton
          processId={processId}
          names={names}
          undoing={{ does: 'restore', uid: restorable.uid, act: restorable.act }}
          label="Restore this version"
        />
      )}
    </div>
  )
}
