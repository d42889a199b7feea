'use client'

import Link from 'next/link'
import type { ProcessNames } from '@/dataset/edits/process-names'
import type { Revision } from '@/dataset/edits/revision'
import { tables } from '@/dataset/tables'
import { CellChanges } from '../cell-changes'
import { cellWords } from '../cell-words'
import { formatTime } from '../format-time'
import { nameRecord } from '../records/name-record'
import { UndoButton } from './undo-button'

interface RevisionEntryProps {
  readonly processId: string
  readonly names: ProcessNames
  readonly revision: Revision
  readonly mayEdit: boolean
  readonly isOfAll: boolean
  /** Whether it stands under its act, which says when and why. */
  readonly isOfAct?: boolean
  /** Whether the record is what it was after this change. */
  readonly isNewest?: boolean
}

/** One change: who, when, why, what was before and what after. */
export function RevisionEntry({
  processId,
  names,
  revision,
  mayEdit,
  isOfAll,
  isNewest = false,
  isOfAct = false,
}: RevisionEntryProps) {
  const { table, before, after, actor, at, reason, undoes } = revision
  const done = before === null ? 'created' : after === null ? 'deleted' : 'changed'
  return (
    <li>
      <p className="ad-revision-head">
        {isFirstSeen(revision) ? (
          <>
            {isOfAll ? <RecordLink {...{ processId, names, revision }} /> : 'It'} was here when the history
            began,{' '}
          </>
        ) : (
          <>
            <b>{actor}</b> {done} {isOfAll ? <RecordLink {...{ processId, names, revision }} /> : 'it'}{' '}
          </>
        )}
        <time dateTime={at}>{formatTime(at)}</time>
        {undoes !== null && <span className="ad-quiet"> by undoing an earlier change</span>}
      </p>
      {reason && !isOfAct && !isFirstSeen(revision) && <p className="ad-reason">“{reason}”</p>}
      {before && after && <CellChanges words={cellWords(table, names)} before={before} after={after} />}
      {mayEdit && (
        <p className="ad-actions">
          {(before || table !== 'processes') && (
            <UndoButton
              processId={processId}
              undoing={{ does: 'undo revision', revision: revision.id }}
              label={before && after ? 'Undo this change' : after ? 'Undo: delete it' : 'Bring it back'}
            />
          )}
          {after && !isNewest && (
            <UndoButton
              processId={processId}
              undoing={{ does: 'restore', revision: revision.id }}
              label="Restore this version"
            />
          )}
        </p>
      )}
    </li>
  )
}

/** Whether it stands for all that was done before there was a history; signed so by the migration that began it. */
const isFirstSeen = ({ actor, actorId }: Revision) => actorId === null && actor === 'migration'

function RecordLink({
  processId,
  names,
  revision,
}: Pick<RevisionEntryProps, 'processId' | 'names' | 'revision'>) {
  const { table, uid, before, after } = revision
  const address = `/admin/processes/${processId}`
  if (table === 'processes') return <Link href={`${address}/description`}>the description</Link>
  return (
    <>
      <Link href={`${address}/records/${table}/${uid}`}>
        {nameRecord(table, after ?? before ?? {}, names)}
      </Link>{' '}
      <span className="ad-quiet">({tables[table].title})</span>
    </>
  )
}
