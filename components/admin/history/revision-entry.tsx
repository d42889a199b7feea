'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import Link from 'next/link'
import type { ProcessNames } from '@/dataset/edits/process-names'
import { recordName } from '@/dataset/edits/record-name'
import { changedColumns, type Revision } from '@/dataset/edits/revision'
import { tables } from '@/dataset/tables'
import { changedSchema } from '../answers'
import { type AdminProblem, callAdmin } from '../call-admin'
import { useNotice } from '../notice'
import { ProblemNote } from '../problem-note'
import { cellName, columnLabel, columnsOf } from '../records/cell-name'
import { processAddress } from '../use-names'

interface RevisionEntryProps {
  readonly processId: string
  readonly names: ProcessNames
  readonly revision: Revision
  readonly mayEdit: boolean
  readonly isOfAll: boolean
}

/** One change: who, when, why, what was before and what after. */
export function RevisionEntry({ processId, names, revision, mayEdit, isOfAll }: RevisionEntryProps) {
  const { table, uid, before, after, actor, at, reason, undoes } = revision
  const columns = new Map(columnsOf(table))
  const show = (name: string, row: Revision['before']) => {
    const column = columns.get(name)
    return column && row ? cellName(column, row[name] ?? null, names) || 'empty' : ''
  }
  const done = before === null ? 'created' : after === null ? 'deleted' : 'changed'
  return (
    <li>
      <p className="ad-revision-head">
        <b>{actor}</b> {done} {isOfAll ? <RecordLink {...{ processId, revision }} /> : 'it'}{' '}
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
      {mayEdit && <Ways {...{ processId, revision }} key={`${uid}-${revision.id}`} />}
    </li>
  )
}

function RecordLink({ processId, revision }: Pick<RevisionEntryProps, 'processId' | 'revision'>) {
  const { table, uid, before, after } = revision
  return (
    <>
      <Link href={`/admin/processes/${processId}/records/${table}/${uid}`}>
        {recordName(table, after ?? before ?? {})}
      </Link>{' '}
      <span className="ad-quiet">({tables[table].title})</span>
    </>
  )
}

/** The ways back: without this change, or to what was after it. */
function Ways({ processId, revision }: Pick<RevisionEntryProps, 'processId' | 'revision'>) {
  const [client, notify] = [useQueryClient(), useNotice()]
  const undo = useMutation<{ act: number }, AdminProblem, 'undo revision' | 'restore'>({
    mutationFn: (does) =>
      callAdmin(`${processAddress(processId)}/undo`, {
        method: 'POST',
        body: { does, revision: revision.id },
        schema: changedSchema,
      }),
    onSuccess: ({ act }, does) => {
      notify({ text: does === 'restore' ? 'Restored.' : 'Undone.', processId, act })
      void client.invalidateQueries()
    },
  })
  return (
    <>
      {undo.error && <ProblemNote problem={undo.error} />}
      <p className="ad-actions">
        <button
          type="button"
          className="ad-plain"
          disabled={undo.isPending}
          onClick={() => undo.mutate('undo revision')}
        >
          Undo this change
        </button>
        {revision.after && (
          <button
            type="button"
            className="ad-plain"
            disabled={undo.isPending}
            onClick={() => undo.mutate('restore')}
          >
            Restore this version
          </button>
        )}
      </p>
    </>
  )
}

const formatTime = (at: string) =>
  new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
