'use client'

import type { ProcessNames } from '@/dataset/edits/process-names'
import type { Revision } from '@/dataset/edits/revision'
import { RevisedCells } from '../cell-changes'
import { cellWords } from '../cell-words'
import { RecordLink } from './record-link'
import { RevisionHead } from './revision-head'
import { WaysBack } from './ways-back'

interface RevisionEntryProps {
  readonly processId: string
  readonly names: ProcessNames
  readonly revision: Revision
  readonly mayEdit: boolean
  /** Whether it was undone since. */
  readonly isUndone: boolean
  /** Whether it stands under its act, which says who, when and why. */
  readonly isOfAct?: boolean
}

/** One change of one record: who, when, why, what was before and what after. */
export function RevisionEntry({
  processId,
  names,
  revision,
  mayEdit,
  isUndone,
  isOfAct = false,
}: RevisionEntryProps) {
  const { table, before, after } = revision
  const done = before === null ? 'created' : after === null ? 'deleted' : 'changed'
  const link = <RecordLink {...{ processId, names, revision }} />
  return (
    <li>
      {isOfAct ? (
        <p className="ad-revision-head">
          {link} {done}
          {isUndone && <span className="ad-quiet">, undone since</span>}
        </p>
      ) : (
        <RevisionHead {...{ revision, done, isUndone }} what={link} />
      )}
      <RevisedCells words={cellWords(table, names)} {...{ before, after }} />
      {mayEdit && (
        <WaysBack
          processId={processId}
          names={names}
          revisions={[revision]}
          own={revision}
          isUndone={isUndone}
          restorable={after ? revision : null}
        />
      )}
    </li>
  )
}
