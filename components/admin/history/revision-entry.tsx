'use client'

import type { ProcessNames } from '@/dataset/edits/process-names'
import type { Revision } from '@/dataset/edits/revision'
import { RevisedCells } from '../cell-changes'
import { cellWords } from '../cell-words'
import { doneTo } from './done-to'
import { type Undone, undoneWords } from './how-far-undone'
import { RecordLink } from './record-link'
import { RevisionHead } from './revision-head'
import { WaysBack } from './ways-back'

interface RevisionEntryProps {
  readonly processId: string
  readonly names: ProcessNames
  readonly revision: Revision
  readonly mayEdit: boolean
  readonly undone: Undone
  /** Whether the record is what it was afterwards. */
  readonly isNewest: boolean
  /** Whether it stands under its act, which says who, when and why. */
  readonly isOfAct?: boolean
}

/** One change of one record: who, when, why, what was before and what after. */
export function RevisionEntry({
  processId,
  names,
  revision,
  mayEdit,
  undone,
  isNewest,
  isOfAct = false,
}: RevisionEntryProps) {
  const { table, before, after } = revision
  const done = doneTo([revision])
  const link = <RecordLink {...{ processId, names, revision }} />
  return (
    <li>
      {isOfAct ? (
        <p className="ad-revision-head">
          {link} {done}
          <span className="ad-quiet">{undoneWords[undone]}</span>
        </p>
      ) : (
        <RevisionHead {...{ revision, done, undone }} what={link} />
      )}
      <RevisedCells words={cellWords(table, names)} {...{ before, after }} />
      {mayEdit && (
        <WaysBack
          processId={processId}
          names={names}
          revisions={[revision]}
          own={revision}
          isUndone={undone === 'all'}
          restorable={after && !isNewest ? revision : null}
        />
      )}
    </li>
  )
}
