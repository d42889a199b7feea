'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import Link from 'next/link'
import { useEffect } from 'react'
import { saysNothing } from '@/dataset/articles/second-coding'
import type { Dossier } from '@/dataset/edits/dossier'
import type { StoredRecord } from '@/dataset/edits/edit'
import type { ProcessNames } from '@/dataset/edits/process-names'
import { isEvidenced } from '@/dataset/edits/references'
import { type TableName, tables } from '@/dataset/tables'
import { dossierSchema } from '../answers'
import { type AdminProblem, callAdmin } from '../call-admin'
import { ProblemNote } from '../problem-note'
import { readAnew } from '../read-anew'
import { type Draft, draftOf, draftSchema, emptyDraft, type QuotedWords, restsOn } from '../records/draft'
import { RecordForm } from '../records/record-form'
import { recordQueryKey } from '../records/record-page'
import { followId } from '../records/suggest-id'
import { useLeftDraft } from '../records/use-draft'
import { processAddress } from '../use-names'
import { sayValue } from './unit-values'
import type { ChosenWords } from './use-chosen-words'

/** What is written at the desk: a new record, or one that is there. */
export interface Writing {
  readonly table: TableName
  /** Null for a new record. */
  readonly record: StoredRecord | null
  /** What a new one begins with, or what is changed in one that is there. */
  readonly texts: Readonly<Record<string, string>>
  /** The words that are added to its evidence. */
  readonly words: ChosenWords | null
  /** The name under which its draft is kept: what is begun anew has a new one, so that no two beginnings are mixed. */
  readonly draftUnder: string
  /** The code that was set down for it when two codings were compared, where that is why it is written; as in `codings`, empty for nothing. */
  readonly setDown?: string
}

interface DeskFormProps {
  readonly processId: string
  readonly names: ProcessNames
  readonly article: StoredRecord
  readonly writing: Writing
  readonly mayEdit: boolean
  readonly onDirty: (isDirty: boolean) => void
  readonly onSaving: (isSaving: boolean) => void
  /** Words that are selected while it is written. */
  readonly offered: QuotedWords | null
  /** Told what was created; null where a record that was there is saved. */
  readonly onDone: (created: StoredRecord | null) => void
  /** Told the id of a record that is there and is called as the new one is. */
  readonly onTwin: (id: string) => void
}

/** The form of what is written at the desk; article and words are given. */
export function DeskForm({
  processId,
  names,
  article,
  writing,
  mayEdit,
  onDirty,
  onSaving,
  offered,
  onDone,
  onTwin,
}: DeskFormProps) {
  const { table, draftUnder } = writing
  const uid = writing.record?.uid ?? null
  const page = { processId, table, uid, mayEdit }
  const source = String(article.row.id)
  const left = useLeftDraft(draftUnder, draftSchema)
  const dossier = useQuery<Dossier, AdminProblem>({
    queryKey: recordQueryKey(page),
    queryFn: ({ signal }) =>
      callAdmin(`${processAddress(processId)}/records/${table}/${uid}`, { signal, schema: dossierSchema }),
    enabled: uid !== null,
  })
  const client = useQueryClient()
  const isLost = dossier.error?.status === 404 && !dossier.data
  useEffect(() => {
    // What is listed beside it is older than that.
    if (isLost) void readAnew(client, { predicate: ({ queryKey }) => queryKey[0] === 'article' })
  }, [isLost, client])
  if (dossier.error && !dossier.data)
    return (
      <ProblemNote problem={dossier.error}>
        {dossier.error.status === 404 && (
          <p>
            <Link href={`/admin/processes/${processId}/history`}>History of all changes</Link>
          </p>
        )}
      </ProblemNote>
    )
  if (left === undefined || (uid !== null && !dossier.data)) return <p aria-busy="true">Opening …</p>
  const known = dossier.data ?? null
  const clean = known ? draftOf(known) : newDraft(table, source, writing, names)
  const add = (draft: Draft) => (isEvidenced(table) ? withWords(draft, source, writing.words) : draft)
  // What was set down is what is to be written, whatever a draft says.
  const withTexts = (draft: Draft) =>
    known ? { ...draft, texts: { ...draft.texts, ...writing.texts } } : draft
  const begun = add(withTexts(clean))
  return (
    <>
      {writing.setDown !== undefined && (
        <p className="ad-hint">{saySetDown(writing.table, writing.setDown, names)}</p>
      )}
      {uid === null && hints[table] && <p className="ad-hint">{hints[table]}</p>}
      <RecordForm
        {...page}
        names={names}
        dossier={known}
        // What a new record begins with was not typed; words that are added to one that is there are a change.
        start={known ? clean : begun}
        begun={begun}
        left={left && { ...left, draft: add(withTexts(left.draft)) }}
        onDirty={onDirty}
        onSaving={onSaving}
        offered={isEvidenced(table) ? offered : null}
        isGone={dossier.error?.status === 404}
        given={['source', 'id']}
        draftUnder={draftUnder}
        {...(writing.setDown !== undefined && { next: wayBack(processId, article.uid) })}
        onDone={onDone}
        onTwin={onTwin}
      />
    </>
  )
}

const saySetDown = (table: TableName, code: string, names: ProcessNames) =>
  code === saysNothing
    ? 'It was set down that the article says nothing of this: delete it here.'
    : `Set down: “${sayValue(table === 'claim_reports' ? 'claim_stance' : 'demand_status', code, names)}”. Look at the rest, and save it.`
const wayBack = (processId: string, uid: number) => ({
  href: `/admin/processes/${processId}/articles/${uid}/comparison`,
  label: 'Both codings side by side',
})

const looksAnew =
  'It is asked of every article: those that are coded to the end are opened again for it, since nobody has looked for it there.'
/** What follows from beginning a record of a table. */
const hints: Readonly<Partial<Record<TableName, string>>> = {
  claims: looksAnew,
  demands: looksAnew,
  event_reports: 'It has no evidence of its own: words of the article are evidence for the event.',
  discrepancy_positions:
    'It has no evidence of its own: words of the article are evidence for the discrepancy.',
}

/** A new record of an article, with what follows from where it was begun. */
function newDraft(table: TableName, source: string, { texts, words }: Writing, names: ProcessNames): Draft {
  const draft = emptyDraft(table)
  const given = {
    ...('source' in tables[table].columns && { source }),
    ...numbered[table],
    ...(words && tellingWords(table, words)),
  }
  const all = { ...draft.texts, ...given, ...texts }
  return { ...draft, texts: followId(table, draft.texts, all, names) }
}

/** What is counted from 1 in each article. */
const numbered: Readonly<Partial<Record<TableName, Readonly<Record<string, string>>>>> = {
  demand_reports: { step: '1' },
  event_reports: { version_no: '1' },
  discrepancy_positions: { position_no: '1' },
}

/** The cells that words of an article fill by themselves. */
function tellingWords(table: TableName, { paragraph, anchor }: ChosenWords): Record<string, string> {
  if (table === 'statements') return { paragraph: String(paragraph) }
  if (table === 'person_names') return { spelling: anchor }
  if (table === 'people' || table === 'institutions' || table === 'parties') return { name: anchor }
  return {}
}

/** A draft that rests on some words, too; a phrase that it rests on already is not repeated. */
function withWords(draft: Draft, source: string, words: ChosenWords | null): Draft {
  if (!words || words.problem) return draft
  if (restsOn(draft.evidence, words)) return draft
  const { anchor } = words
  const paragraph = String(words.paragraph)
  const id = `${paragraph} ${anchor}`
  const piece = { id, base: null, texts: { source, paragraph, anchor }, isDeleted: false }
  return { ...draft, evidence: [...draft.evidence, piece] }
}
