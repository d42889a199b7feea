'use client'

import Link from 'next/link'
import type { ProcessNames } from '@/dataset/edits/process-names'
import { changedColumns, type Revision } from '@/dataset/edits/revision'
import { tables } from '@/dataset/tables'
import { formatTime } from '../format-time'
import { cellName, columnLabel, columnsOf } from '../records/cell-name'
import { nameRecord } from '../records/name-record'
import { UndoButton } from './undo-button'

interface RevisionEntryProps {
  readonly processId: string
  readonly names: ProcessNames
  readonly revision: Revision
  readonly mayEdit: boolean
  readonly isOfAll: boolean
}

/** One change: who, when, why, what was before and what after. */
export function RevisionEntry({ processId, names, revision, mayEdit, isOfAll }: RevisionEntryProps) {
  const { table, before, after, actor, at, reason, undoes } = revision
  const columns = new Map(columnsOf(table))
  const show = (name: string, row: Revision['before']) => {
    const column = columns.get(name)
    return column && row ? cellName(column, row[name] ?? null, names) || 'empty' : ''
  }
  const done = before === null ? 'created' : after === null ? 'deleted' : 'changed'
  return (
    <li>
      <p className="ad-revision-head">
        <b>{actor}</b> {done} {isOfAll ? <RecordLink {...{ processId, names, revision }} /> : 'it'}{' '}
        <time dateTime={at}>{formatTime(at)}</time>
        {undoes !== null && <span className="ad-quiet"> by undoing an earlier change</span>}
      </p>
      {reason && <p className="ad-reason">“{reason}”</p>}
      {before && after && (
        <dl className="ad-diff">
          {changedColumns(revision).map((name) => (
            <div key={name}>
              <dt>{columnLabel(name)}</dt>
              <dd>
                <del>{show(name, before)}</del> <span aria-hidden="true">→</span>{' '}
                <ins>{show(name, after)}</ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {mayEdit && (
        <p className="ad-actions">
          <UndoButton
            processId={processId}
            undoing={{ does: 'undo revision', revision: revision.id }}
            label="Undo this change"
          />
          {after && (
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

function RecordLink({
  processId,
  names,
  revision,
}: Pick<RevisionEntryProps, 'processId' | 'names' | 'revision'>) {
  const { table, uid, before, after } = revision
  return (
    <>
      <Link href={`/admin/processes/${processId}/records/${table}/${uid}`}>
        {nameRecord(table, after ?? before ?? {}, names)}
      </Link>{' '}
      <span className="ad-quiet">({tables[table].title})</span>
    </>
  )
}
