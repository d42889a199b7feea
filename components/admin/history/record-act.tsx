'use client'

import type { ProcessNames } from '@/dataset/edits/process-names'
import type { Revision } from '@/dataset/edits/revision'
import { CellChanges, RevisedCells } from '../cell-changes'
import { cellWords } from '../cell-words'
import type { Undone } from './how-far-undone'
import { RevisionHead } from './revision-head'
import { WaysBack } from './ways-back'

interface RecordActProps {
  readonly processId: string
  readonly names: ProcessNames
  /** What one act changed of the record and its evidence. */
  readonly revisions: readonly [Revision, ...Revision[]]
  /** The record itself. */
  readonly uid: number
  readonly mayEdit: boolean
  /** Whether the record is what it was afterwards. */
  readonly isNewest: boolean
  /** Whether the record was deleted since. */
  readonly isGone: boolean
  readonly undone: Undone
}

/** What one act changed of a record and its evidence, with the ways back. */
export function RecordAct({
  processId,
  names,
  revisions,
  uid,
  mayEdit,
  isNewest,
  undone,
  isGone,
}: RecordActProps) {
  const [{ act }] = revisions
  const own = revisions.find((one) => one.uid === uid)
  const pieces = revisions.filter((one) => one.uid !== uid)
  return (
    <li>
      <RevisionHead revision={own ?? revisions[0]} what={own ? 'it' : 'its evidence'} undone={undone} />
      {own && <RevisedCells words={cellWords(own.table, names)} before={own.before} after={own.after} />}
      {pieces.map((piece) => (
        <PieceOfEvidence key={piece.id} revision={piece} names={names} />
      ))}
      {mayEdit && (
        <WaysBack
          processId={processId}
          names={names}
          revisions={revisions}
          own={own}
          isUndone={undone === 'all' || (isGone && own?.before === null)}
          restorable={isNewest || own?.after === null ? null : { uid, act }}
          isMain={isNewest && isGone}
        />
      )}
    </li>
  )
}

function PieceOfEvidence({
  revision: { before, after },
  names,
}: {
  readonly revision: Revision
  readonly names: ProcessNames
}) {
  const row = after ?? before
  const done = before === null ? 'added' : after === null ? 'removed' : 'changed'
  return (
    <div className="ad-revised-piece">
      <p>
        Evidence {done}: paragraph {row?.paragraph}, “<bdi>{row?.anchor}</bdi>”
      </p>
      {before && after && <CellChanges words={cellWords('evidence', names)} before={before} after={after} />}
    </div>
  )
}
