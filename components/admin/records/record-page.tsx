'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useSearchParams } from 'next/navigation'
import { useState } from 'react'
import { nameOne } from '@/dataset/changes/nouns'
import type { Dossier } from '@/dataset/edits/dossier'
import type { StoredRecord } from '@/dataset/edits/edit'
import { recordTypeOf } from '@/dataset/edits/references'
import { segmentOf } from '@/dataset/record-pages'
import { type TableName, tables } from '@/dataset/tables'
import { dossierSchema } from '../answers'
import { type AdminProblem, callAdmin } from '../call-admin'
import { HistoryList } from '../history/history-list'
import { ProblemNote } from '../problem-note'
import { processAddress, useNames } from '../use-names'
import { DeletedRecord } from './deleted-record'
import { type Draft, draftOf, draftSchema, emptyDraft } from './draft'
import { recordDraftName } from './draft-names'
import { nameRecord } from './name-record'
import { NamedBy } from './named-by'
import { pointedList } from './pointed-list'
import { RecordForm } from './record-form'
import { useLeftDraft } from './use-draft'

/** Which record a page is about. */
export interface RecordOnPage {
  readonly processId: string
  readonly table: TableName
  /** Null for a new one. */
  readonly uid: number | null
  readonly mayEdit: boolean
}

/** What is asked for, to show a record. */
export const recordQueryKey = ({ processId, table, uid }: Omit<RecordOnPage, 'mayEdit'>) =>
  ['record', processId, table, uid] as const

/** A record to be read and edited, with its evidence and its history. */
export function RecordPage(page: RecordOnPage) {
  const { processId, table, uid } = page
  const names = useNames(processId)
  const dossier = useQuery<Dossier, AdminProblem>({
    queryKey: recordQueryKey(page),
    queryFn: ({ signal }) =>
      callAdmin(`${processAddress(processId)}/records/${table}/${uid}`, { signal, schema: dossierSchema }),
    enabled: uid !== null,
  })
  const left = useLeftDraft(recordDraftName(processId, table, uid), draftSchema)
  const [isDirty, setDirty] = useState(false)
  const given = useSearchParams()

  // What is there stays there when it cannot be read anew: somebody may be typing.
  const isGone = dossier.error?.status === 404
  const isShown = dossier.data !== undefined && (!isGone || isDirty)
  const problem = (names.data ? null : names.error) ?? (isShown ? null : dossier.error)
  const history = uid !== null && names.data && (
    <section className="page-part" id="history">
      <h2>History of this record</h2>
      {isDirty && !isGone && (
        <p className="ad-quiet">Save or discard what you changed; then it can be undone here.</p>
      )}
      <HistoryList
        processId={processId}
        names={names.data}
        filter={`uid=${uid}`}
        uid={uid}
        mayEdit={page.mayEdit && (!isDirty || isGone)}
      />
    </section>
  )
  if (problem)
    return (
      <>
        {isGone && uid !== null && names.data ? (
          <DeletedRecord processId={processId} uid={uid} names={names.data} problem={problem} />
        ) : (
          <ProblemNote problem={problem} />
        )}
        {isGone && history}
      </>
    )
  if (!names.data || left === undefined || (uid !== null && !dossier.data))
    return <p aria-busy="true">Reading the record …</p>
  const title = dossier.data
    ? nameRecord(table, dossier.data.record.row, names.data)
    : `New ${nameOne(table)}`
  const pointed = dossier.data ? pointedList(processId, dossier.data.record.row) : null
  const publicPage = dossier.data?.isReleased ? publicPageOf(processId, dossier.data.record) : null
  return (
    <>
      <h1>{title}</h1>
      <p className="ad-deck">
        {tables[table].row}
        {pointed && (
          <>
            {' '}
            <Link href={pointed}>The record that it is for</Link>
          </>
        )}
        {publicPage && (
          <>
            {' '}
            <a href={publicPage}>On the public site</a>
          </>
        )}
      </p>
      <RecordForm
        {...page}
        names={names.data}
        dossier={dossier.data ?? null}
        start={dossier.data ? draftOf(dossier.data) : begunDraft(table, given)}
        left={left}
        onDirty={setDirty}
        isGone={isGone}
      />
      {dossier.data && page.mayEdit && !isGone && (
        <NamedBy processId={processId} record={dossier.data.record} names={names.data} />
      )}
      {history}
    </>
  )
}

/** A new record with the cells that the address names. */
function begunDraft(table: TableName, given: URLSearchParams): Draft {
  const draft = emptyDraft(table)
  const cells = [...given].filter(([name]) => Object.hasOwn(tables[table].columns, name))
  return { ...draft, texts: { ...draft.texts, ...Object.fromEntries(cells) } }
}

/** Where visitors see a record; null where records of its table have no page. */
function publicPageOf(processId: string, { table, row }: StoredRecord): string | null {
  const type = recordTypeOf(table)
  const segment = type && segmentOf(type)
  return segment ? `/${processId}/${segment}/${row.id}` : null
}
