'use client'

import type { ProcessNames } from '@/dataset/edits/process-names'
import type { Revision } from '@/dataset/edits/revision'
import { CellChanges } from '../cell-changes'
import { cellWords } from '../cell-words'
import { RecordLink } from './record-link'
import { RevisionHead } from './revision-head'
import { WaysBack } from './ways-back'

interface RevisionEntryProps {
  readonly processId: string
  readonly names: ProcessNames
  readonly revision: Revision
  readonly mayEdit: boolean
  /** Whether it stands under its act, which says who, when and why. */
  readonly isOfAct?: boolean
}

/** One change of one record: who, when, why, what was before and what after. */
export function RevisionEntry({ processId, names, revision, mayEdit, isOfAct = false }: RevisionEntryProps) {
  const { table, before, after } = revision
  const done = before === null ? 'created' : after === null ? 'deleted' : 'changed'
  const link = <RecordLink {...{ processId, names, revision }} />
  return (
    <li>
      {isOfAct ? (
        <p className="ad-revision-head">
          {link} {done}
        </p>
      ) : (
        <RevisionHead revision={revision} done={done} what={link} />
      )}
      {before && after && <CellChanges words={cellWords(table, names)} before={before} after={after} />}
      {mayEdit && (
        <WaysBack
          processId={processId}
          names={names}
          revisions={[revision]}
          own={revision}
          restorable={after ? revision : null}
        />
      )}
    </li>
  )
}
