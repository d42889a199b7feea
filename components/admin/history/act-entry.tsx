'use client'

import type { ProcessNames } from '@/dataset/edits/process-names'
import type { Revision } from '@/dataset/edits/revision'
import { formatTime } from '../format-time'
import { RevisionEntry } from './revision-entry'
import { UndoButton } from './undo-button'

/** So many are shown at once. */
const fewChanges = 5

interface ActEntryProps {
  readonly processId: string
  readonly names: ProcessNames
  readonly revisions: readonly [Revision, ...Revision[]]
  readonly mayEdit: boolean
  /** Whether these are all its revisions; older ones may not be read yet. */
  readonly isWhole: boolean
}

/** Many changes that were made at once, such as an import: told as one, each of them inside. */
export function ActEntry({ processId, names, revisions, mayEdit, isWhole }: ActEntryProps) {
  const [{ actor, at, reason, act }] = revisions
  return (
    <li>
      <p className="ad-revision-head">
        <b>{actor}</b> {doneToAll(revisions)} several records at once{' '}
        <time dateTime={at}>{formatTime(at)}</time>
      </p>
      {reason && <p className="ad-reason">“{reason}”</p>}
      <details open={revisions.length <= fewChanges}>
        <summary>
          {isWhole ? `${revisions.length} changes` : `The ${revisions.length} newest of these changes`}
        </summary>
        <ol className="ad-history">
          {revisions.map((revision) => (
            <RevisionEntry key={revision.id} {...{ processId, names, revision, mayEdit }} isOfAll isOfAct />
          ))}
        </ol>
      </details>
      {mayEdit && (
        <p className="ad-actions">
          <UndoButton processId={processId} undoing={{ does: 'undo act', act }} label="Undo all of it" />
        </p>
      )}
    </li>
  )
}

function doneToAll(revisions: readonly Revision[]): string {
  if (revisions.every(({ before }) => before === null)) return 'created'
  return revisions.every(({ after }) => after === null) ? 'deleted' : 'changed'
}
