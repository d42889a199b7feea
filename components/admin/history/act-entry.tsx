'use client'

import type { ProcessNames } from '@/dataset/edits/process-names'
import type { Revision } from '@/dataset/edits/revision'
import { formatTime } from '../format-time'
import { RevisionEntry } from './revision-entry'
import { UndoButton } from './undo-button'

/** So many are shown at once. */
const fewChanges = 5
/** From so many on there may be more than are read. */
const mostChanges = 90

interface ActEntryProps {
  readonly processId: string
  readonly names: ProcessNames
  readonly revisions: readonly [Revision, ...Revision[]]
  readonly mayEdit: boolean
}

/** Many changes that were made at once, such as an import: told as one, each of them inside. */
export function ActEntry({ processId, names, revisions, mayEdit }: ActEntryProps) {
  const [{ actor, at, reason, act }] = revisions
  return (
    <li>
      <p className="ad-revision-head">
        <b>{actor}</b> changed several records at once <time dateTime={at}>{formatTime(at)}</time>
      </p>
      {reason && <p className="ad-reason">“{reason}”</p>}
      <details open={revisions.length <= fewChanges}>
        <summary>
          {revisions.length < mostChanges
            ? `${revisions.length} changes`
            : `The ${mostChanges} newest of these changes`}
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
