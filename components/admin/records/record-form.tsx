'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useEffect, useId, useRef, useState } from 'react'
import type { Dossier } from '@/dataset/edits/dossier'
import type { StoredRecord } from '@/dataset/edits/edit'
import type { ProcessNames } from '@/dataset/edits/process-names'
import { isEvidenced } from '@/dataset/edits/references'
import { sequenceOf } from '@/dataset/rules/sequences'
import { tables } from '@/dataset/tables'
import type { Saved } from '../answers'
import type { AdminProblem } from '../call-admin'
import { cellWords } from '../cell-words'
import { FaultSummary } from '../fault-summary'
import { type NextWay, useNotice } from '../notice'
import { ProblemNote } from '../problem-note'
import { CellFields, cellFieldId } from './cell-fields'
import { columnLabel } from './cell-name'
import { checkDraft, type DraftFaults, hasFaults, noFaults } from './check-draft'
import { type Conflict, findConflict, settleConflict, sidesOf } from './conflict'
import { DeleteButton } from './delete-button'
import {
  type Draft,
  draftOf,
  type EvidenceDraft,
  evidenceEdits,
  isChanged,
  isEvidenceChanged,
  isSameDraft,
  type QuotedWords,
  rebaseDraft,
  renewBases,
  rowOf,
} from './draft'
import { DraftForm } from './draft-form'
import { recordDraftName } from './draft-names'
import { forgetDraft, forgetSavedDraft, type KeptDraft } from './draft-store'
import { EvidenceFields, evidenceFieldId } from './evidence-fields'
import { firstToWrite } from './first-to-write'
import { listFaults } from './list-faults'
import { MergeView } from './merge-view'
import { nameRecord } from './name-record'
import { followNumber } from './next-number'
import { readRefusal } from './read-refusal'
import { type RecordOnPage, recordQueryKey } from './record-page'
import { followId } from './suggest-id'
import { TwinNote } from './twin-note'
import { useDraft } from './use-draft'
import { useNextNumber } from './use-next-number'
import { useRefusal } from './use-refusal'
import { useSave } from './use-save'
import { useSaveKey } from './use-save-key'
import { useSaveWhenMerged } from './use-save-when-merged'

interface RecordFormProps extends RecordOnPage {
  readonly names: ProcessNames
  /** The record as it was read; null for a new one. */
  readonly dossier: Dossier | null
  readonly start: Draft
  /** What is written already when it is opened; nothing beyond `start` unless told. */
  readonly begun?: Draft
  /** A draft that an earlier tab has left behind. */
  readonly left: KeptDraft<Draft> | null
  /** Told whether anything is written that is not saved. */
  readonly onDirty: (isDirty: boolean) => void
  readonly onSaving?: (isSaving: boolean) => void
  /** Words of an article that somebody has selected, for its evidence. */
  readonly offered?: QuotedWords | null
  /** Whether somebody has deleted the record since it was read. */
  readonly isGone: boolean
  /** Columns that follow from where the form stands, and are not shown. */
  readonly given?: readonly string[]
  /** The name under which its draft is kept; that of the record unless told. */
  readonly draftUnder?: string
  /** Called once it is saved, in place of going on with the record on its page. */
  readonly onDone?: (created: StoredRecord | null) => void
  /** Where most people go next, once it is saved. */
  readonly next?: NextWay
  /** Called with the id of a record that is there and is called as the new one is, in place of showing the way to it. */
  readonly onTwin?: (id: string) => void
}

/** The form of a record, built from the description of its table. */
export function RecordForm({
  names,
  dossier,
  start,
  begun = start,
  left,
  onDirty,
  onSaving,
  offered = null,
  isGone,
  given = [],
  onDone,
  next: nextWay,
  onTwin,
  draftUnder: givenName,
  ...page
}: RecordFormProps) {
  const { processId, table, uid, mayEdit } = page
  const draftUnder = givenName ?? recordDraftName(processId, table, uid)
  const id = useId()
  const router = useRouter()
  const client = useQueryClient()
  const recordQuery = recordQueryKey(page)
  const notify = useNotice()
  const counted = sequenceOf(table)?.number ?? ''
  const firstNumber = start.texts[counted]
  /** The number that was written into a new record because it follows. */
  const numbered = useRef<string>(undefined)
  /** The draft that was saved last: unchanged, it is none any more, though what follows is still being read. */
  const [lastSaved, setLastSaved] = useState<Draft | null>(null)
  const isCreated = uid === null && lastSaved !== null
  const { draft, setDraft, isDirty, isKept } = useDraft(draftUnder, left?.draft ?? begun, (written) => {
    // What a new record begins with was not typed by anybody, nor was a number that follows.
    const isGiven = numbered.current !== undefined && written.texts[counted] === numbered.current
    const texts = isGiven ? { ...written.texts, [counted]: firstNumber ?? '' } : written.texts
    return (
      written !== lastSaved &&
      !isCreated &&
      isChanged(table, written) &&
      !(uid === null && isSameDraft({ ...written, texts }, start))
    )
  })
  const [isRestored, setRestored] = useState(left !== null)
  const [faults, setFaults] = useState<DraftFaults>(noFaults)
  const [problem, setProblem] = useState<AdminProblem | null>(null)
  const [conflict, setConflict] = useState<Conflict | null>(() => findConflict(left, dossier))
  const refusal = useRefusal()
  const saveButton = useRef<HTMLButtonElement>(null)
  const addAnother = { href: `/admin/processes/${processId}/records/${table}/new`, label: 'Add another' }
  /** What was sent last. */
  const sent = useRef(draft)
  const save = useSave(page, ({ act }) => {
    notify({
      text: `${uid === null ? 'Created' : 'Saved'} “${nameRecord(table, rowOf(table, sent.current.texts), names).replace(/\.$/, '')}”.`,
      processId,
      act,
      ...(nextWay ? { next: nextWay } : uid === null && !onDone && { next: addAnother }),
    })
    setLastSaved(sent.current)
    // Whoever leaves the form before all is read anew is not asked to save it again.
    forgetSavedDraft(draftUnder, sent.current)
  })
  const set = (next: Partial<Draft>) => setDraft((before) => ({ ...before, ...next }))

  useEffect(() => onDirty(isDirty), [isDirty, onDirty])
  useEffect(() => onSaving?.(save.isPending), [save.isPending, onSaving])

  const next = useNextNumber(page, draft.texts, names)
  useEffect(() => {
    if (next === undefined) return
    // What was created has its number.
    if (isCreated) return
    const given = [numbered.current, firstNumber]
    setDraft((written) => {
      const texts = followNumber(table, written.texts, next, given)
      return texts === written.texts ? written : { ...written, texts }
    })
    numbered.current = next
  }, [next, firstNumber, table, isCreated, setDraft])

  // Whoever begins a record goes on with the first cell that does not follow from where it was begun.
  const first = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (uid === null && first.current) firstToWrite(first.current)?.focus({ preventScroll: true })
  }, [uid])

  const onProblem = (refused: AdminProblem, edited: readonly number[]) => {
    refusal.show()
    const what = readRefusal(refused, edited, names)
    switch (what.is) {
      case 'conflict': {
        const { theirs } = what.conflict
        setConflict(what.conflict)
        // Whoever drops what they wrote sees what there is.
        client.setQueryData<Dossier>(recordQuery, (known) => known && withRecord(known, theirs))
        break
      }
      case 'faults':
        setFaults(what.faults)
        break
      case 'gone':
        void client.invalidateQueries({ queryKey: recordQuery })
        break
      case 'evidence gone': {
        const { place: lost } = what
        set({
          evidence: draft.evidence.flatMap((piece, place) => (place === lost ? keepLost(piece) : piece)),
        })
        setFaults({
          ...noFaults,
          others: [
            `Somebody has deleted evidence ${lost + 1} meanwhile. It is added again when you save; remove it here if it shall go.`,
          ],
        })
        break
      }
      case 'problem':
        setProblem(what.problem)
    }
  }

  const onSaved = ({ record, dossier: now }: Saved, saved: Draft) => {
    setRestored(false)
    // It may have been refused before, and repeated after a log-in.
    setProblem(null)
    // Whoever opens it again goes on from there.
    if (now) client.setQueryData(recordQuery, now)
    if (onDone) {
      // The form may be gone before it renders again.
      forgetDraft(draftUnder)
      onDone(record ?? null)
    } else if (record) {
      setDraft(start)
      router.replace(`/admin/processes/${processId}/records/${table}/${record.uid}`)
    } else if (now) {
      // What was written since is written over what was saved.
      setDraft((written) => rebaseDraft(written, saved, draftOf(now)))
    }
  }

  const submit = () => {
    // A new record may be as it was begun.
    if (save.isPending || (!isDirty && uid !== null) || !mayEdit || conflict || isGone) return
    const row = rowOf(table, draft.texts)
    const also = evidenceEdits(table, row, draft.evidence)
    const found = checkDraft(table, draft, names)
    setFaults(found)
    setProblem(null)
    if (hasFaults(found)) return refusal.show()
    sent.current = draft
    save.mutate(
      { row, version: draft.base?.version ?? null, also: also.map(({ edit }) => edit), reason: draft.reason },
      {
        onSuccess: (saved) => onSaved(saved, draft),
        onError: (error) =>
          onProblem(
            error,
            also.map(({ place }) => place),
          ),
      },
    )
  }

  useSaveKey(submit)

  const saveWhenMerged = useSaveWhenMerged(conflict !== null, submit)
  const wasMerging = useRef(false)
  /** The control that somebody goes on with once it stands on the page again. */
  const goesOnAt = useRef<string | null>(null)
  useEffect(() => {
    // What was in focus is gone.
    if (wasMerging.current && !conflict)
      (document.getElementById(goesOnAt.current ?? '') ?? saveButton.current)?.focus()
    wasMerging.current = conflict !== null
  }, [conflict])

  // Deleted and brought back: what was written is over the same as before, under another version.
  useEffect(() => {
    if (dossier) setDraft((written) => renewBases(written, dossier))
  }, [dossier, setDraft])

  // Undone, or changed elsewhere, while nothing is written here: what is shown is what there is.
  const isIdle = dossier !== null && !isDirty && !save.isPending
  useEffect(() => {
    if (isIdle) setDraft((clean) => ({ ...draftOf(dossier), reason: clean.reason }))
  }, [dossier, isIdle, setDraft])

  const sides = conflict && sidesOf(conflict, table, draft)
  if (conflict && sides)
    return (
      <MergeView
        key={`${conflict.theirs.uid} ${conflict.theirs.version}`}
        words={cellWords(conflict.theirs.table, names)}
        {...(conflict.place !== null && { what: `evidence ${conflict.place + 1}` })}
        {...sides}
        theirs={conflict.theirs.row}
        by={conflict.by}
        draftOf={isRestored ? left?.at : undefined}
        onMerged={(row, isToSave, disputed) => {
          goesOnAt.current =
            disputed === undefined
              ? null
              : conflict.place === null
                ? cellFieldId(id, disputed)
                : evidenceFieldId(id, conflict.place, disputed)
          setDraft((written) => settleConflict(written, conflict, row))
          setConflict(null)
          setRestored(false)
          if (isToSave) saveWhenMerged()
        }}
      />
    )

  // A new record has its page once it is created: what would be typed meanwhile had no place.
  const isCreating = uid === null && (save.isPending || isCreated)
  const source = 'source' in tables[table].columns ? (draft.texts.source ?? '') : null
  return (
    <DraftForm
      restored={isRestored && left ? { at: left.at, what: listTyped(left.draft, start) } : null}
      onDiscard={() => {
        setDraft(start)
        setRestored(false)
        setFaults(noFaults)
        setProblem(null)
      }}
      onSubmit={submit}
      isDirty={isDirty}
      isNew={uid === null}
      isKept={isKept}
      isSaving={save.isPending}
      isStuck={isGone}
      mayEdit={mayEdit}
      reason={draft.reason}
      onReason={(reason) => set({ reason })}
      saveLabel={uid === null ? 'Create' : 'Save'}
      saveButton={saveButton}
      beside={
        dossier &&
        !isGone && (
          <DeleteButton
            {...page}
            record={dossier.record}
            names={names}
            {...(onDone && { onDeleted: () => onDone(null) })}
          />
        )
      }
    >
      {problem && <ProblemNote problem={problem} ref={refusal.ref} />}
      <FaultSummary faults={listFaults(id, faults)} ref={refusal.ref} />
      {uid === null && <TwinNote {...{ processId, table, names, onTwin }} texts={draft.texts} />}
      {mayEdit && <p className="ad-hint">Fill in everything that is not marked “may be empty”.</p>}
      <CellFields
        id={id}
        table={table}
        names={names}
        texts={draft.texts}
        faults={faults.cells}
        isLocked={!mayEdit || isCreating}
        isReleased={dossier?.isReleased === true}
        // What follows from elsewhere is shown where it does not.
        given={given.filter((name) => !faults.cells[name])}
        onText={(name, text) => {
          const texts = { ...draft.texts, [name]: text }
          set({ texts: uid === null ? followId(table, draft.texts, texts, names) : texts })
          // Whoever mends a cell need not be told of it any more.
          if (faults.cells[name]) setFaults({ ...faults, cells: without(faults.cells, name) })
        }}
        ref={first}
      />
      {(dossier ? dossier.evidence !== null : isEvidenced(table)) && (
        <EvidenceFields
          id={id}
          names={names}
          evidence={draft.evidence}
          faults={faults.evidence}
          source={source}
          mayEdit={mayEdit}
          isBusy={save.isPending}
          offered={offered}
          onChange={(evidence) => set({ evidence: [...evidence] })}
        />
      )}
    </DraftForm>
  )
}

/** What of a draft somebody has typed, in the words of the form. */
const listTyped = (draft: Draft, start: Draft): readonly string[] => [
  ...Object.keys(draft.texts)
    .filter((name) => draft.texts[name] !== (start.texts[name] ?? ''))
    .map(columnLabel),
  ...(isEvidenceChanged(draft.evidence) ? ['Evidence'] : []),
]

const without = (cells: DraftFaults['cells'], name: string) =>
  Object.fromEntries(Object.entries(cells).filter(([column]) => column !== name))

/** A dossier in which a record, its own or one of its evidence, is what it is now. */
function withRecord(dossier: Dossier, record: StoredRecord): Dossier {
  if (dossier.record.uid === record.uid) return { ...dossier, record }
  return {
    ...dossier,
    evidence: dossier.evidence?.map((one) => (one.uid === record.uid ? record : one)) ?? null,
  }
}

/** What becomes of a piece that somebody else has deleted: it is new again, or gone as was wanted. */
const keepLost = (piece: EvidenceDraft) => (piece.isDeleted ? [] : [{ ...piece, base: null }])
