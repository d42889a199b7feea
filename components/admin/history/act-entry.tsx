'use client'

import type { ReactNode } from 'react'
import type { ProcessNames } from '@/dataset/edits/process-names'
import type { Revision } from '@/dataset/edits/revision'
import { count } from '../count'
import { RecordLink } from './record-link'
import { RevisionEntry } from './revision-entry'
import { RevisionHead } from './revision-head'
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
  /** Which revisions were undone since. */
  readonly undone: ReadonlySet<number>
}

/** Many changes that were made at once, such as an import: told as one, each of them inside. */
export function ActEntry({ processId, names, revisions, mayEdit, isWhole, undone }: ActEntryProps) {
  const [first] = revisions
  // A record that was saved with its evidence is one thing to whoever saved it.
  const [only, ...others] = revisions.filter(({ table }) => table !== 'evidence')
  const isOne = isWhole && only !== undefined && others.length === 0
  const isUndone = revisions.every(({ id }) => undone.has(id))
  const more = revisions.length - 1
  const what: ReactNode = (
    <>
      <RecordLink {...{ processId, names, revision: only ?? first }} />
      {isOne ? ' and its evidence' : ` and ${isWhole ? '' : 'at least '}${count(more, 'more record')}`}
    </>
  )
  return (
    <li>
      <RevisionHead
        revision={first}
        done={doneToAll(isOne ? [only] : revisions)}
        what={what}
        isUndone={isUndone}
      />
      <details open={revisions.length <= fewChanges}>
        <summary>
          {isWhole ? `${revisions.length} changes` : `The ${revisions.length} newest of these changes`}
        </summary>
        <ol className="ad-history">
          {revisions.map((revision) => (
            <RevisionEntry
              key={revision.id}
              {...{ processId, names, revision, mayEdit }}
              isUndone={undone.has(revision.id)}
              isOfAct
            />
          ))}
        </ol>
      </details>
      {mayEdit && !isUndone && (
        <p className="ad-actions">
          <UndoButton
            processId={processId}
            names={names}
            undoing={{ does: 'undo act', act: first.act }}
            label="Undo all of it"
          />
        </p>
      )}
    </li>
  )
}

function doneToAll(revisions: readonly Revision[]): string {
  if (revisions.every(({ before }) => before === null)) return 'created'
  return revisions.every(({ after }) => after === null) ? 'deleted' : 'changed'
}
