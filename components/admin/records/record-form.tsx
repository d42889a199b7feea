'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useEffect, useId, useRef, useState } from 'react'
import type { Dossier } from '@/dataset/edits/dossier'
import type { StoredRecord } from '@/dataset/edits/edit'
import type { ProcessNames } from '@/dataset/edits/process-names'
import { isEvidenced } from '@/dataset/edits/references'
import { tables } from '@/dataset/tables'
import { changedMeanwhileSchema, faultsSchema, missingSchema, type Saved } from '../answers'
import type { AdminProblem } from '../call-admin'
import { cellWords } from '../cell-words'
import { FaultSummary, type FormFault } from '../fault-summary'
import { useNotice } from '../notice'
import { ProblemNote } from '../problem-note'
import { CellFields, cellFieldId } from './cell-fields'
import { columnLabel } from './cell-name'
import { checkDraft, type DraftFaults, hasFaults, noFaults, sortFaults } from './check-draft'
import { DeleteButton } from './delete-button'
import {
  type Draft,
  draftOf,
  type EvidenceDraft,
  evidenceEdits,
  isChanged,
  rebaseDraft,
  renewBases,
  rowOf,
  textsOf,
} from './draft'
import { DraftForm } from './draft-form'
import type { KeptDraft } from './draft-store'
import { EvidenceFields, evidenceFieldId } from './evidence-fields'
import { MergeView } from './merge-view'
import { draftName, type RecordOnPage, recordQueryKey } from './record-page'
import { useDraft } from './use-draft'
import { useRefusal } from './use-refusal'
import { useSave } from './use-save'
import { useSaveKey } from './use-save-key'
import { useSaveWhenMerged } from './use-save-when-merged'

interface RecordFormProps extends RecordOnPage {
  readonly names: ProcessNames
  /** The record as it was read; null for a new one. */
  readonly dossier: Dossier | null
  readonly start: Draft
  /** A draft that an earlier tab has left behind. */
  readonly left: KeptDraft<Draft> | null
  /** Told whether anything is written that is not saved. */
  readonly onDirty: (isDirty: boolean) => void
  /** Whether somebody has deleted the record since it was read. */
  readonly isGone: boolean
}

/** What two people changed: the place of the piece of evidence, or null for the record itself, and what it is now. */
interface Conflict {
  readonly place: number | null
  readonly theirs: StoredRecord
  readonly by?: string
}

/** The form of a record, built from the description of its table. */
export function RecordForm({ names, dossier, start, left, onDirty, isGone, ...page }: RecordFormProps) {
  const { processId, table, uid, mayEdit } = page
  const id = useId()
  const router = useRouter()
  const client = useQueryClient()
  const recordQuery = recordQueryKey(page)
  const notify = useNotice()
  const { draft, setDraft, isDirty, isKept } = useDraft(draftName(page), left?.draft ?? start, (written) =>
    isChanged(table, written),
  )
  const [isRestored, setRestored] = useState(left !== null)
  const [faults, setFaults] = useState<DraftFaults>(noFaults)
  const [problem, setProblem] = useState<AdminProblem | null>(null)
  const [conflict, setConflict] = useState<Conflict | null>(() => findConflict(left, dossier))
  const refusal = useRefusal()
  const saveButton = useRef<HTMLButtonElement>(null)
  const save = useSave(page)
  const set = (next: Partial<Draft>) => setDraft((before) => ({ ...before, ...next }))

  useEffect(() => onDirty(isDirty), [isDirty, onDirty])

  // Whoever begins a record goes on with its first cell.
  const first = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (uid === null) first.current?.querySelector<HTMLElement>('input, select, textarea')?.focus()
  }, [uid])
  const addAnother = { href: `/admin/processes/${processId}/records/${table}/new`, label: 'Add another' }

  const onProblem = (refused: AdminProblem, edited: readonly number[]) => {
    refusal.show()
    const changed = changedMeanwhileSchema.safeParse(refused.members)
    const faulty = faultsSchema.safeParse(refused.members)
    const gone = missingSchema.safeParse(refused.members).data
    const lost = gone && edited[gone.edit - 1]
    if (changed.success) {
      const { edit, record, by } = changed.data
      setConflict({ place: edit === 0 ? null : (edited[edit - 1] ?? null), theirs: record, by })
      // Whoever drops what they wrote sees what there is.
      client.setQueryData<Dossier>(recordQuery, (known) => known && withRecord(known, record))
    } else if (faulty.success) setFaults(sortFaults(faulty.data.faults, edited, names))
    else if (gone?.edit === 0) void client.invalidateQueries({ queryKey: recordQuery })
    else if (lost !== undefined) {
      set({ evidence: draft.evidence.flatMap((piece, place) => (place === lost ? keepLost(piece) : piece)) })
      setFaults({
        ...noFaults,
        others: [
          `Somebody has deleted evidence ${lost + 1} meanwhile. It is added again when you save; remove it here if it shall go.`,
        ],
      })
    } else setProblem(refused)
  }

  const onSaved = ({ act, record, dossier: now }: Saved, sent: Draft) => {
    notify({
      text: uid === null ? 'Created.' : 'Saved.',
      processId,
      act,
      ...(uid === null && { next: addAnother }),
    })
    setRestored(false)
    // It may have been refused before, and repeated after a log-in.
    setProblem(null)
    if (record) {
      setDraft(start)
      router.replace(`/admin/processes/${processId}/records/${table}/${record.uid}`)
    } else if (now) {
      client.setQueryData(recordQuery, now)
      // What was written since is written over what was saved.
      setDraft((written) => rebaseDraft(written, sent, draftOf(now)))
    }
  }

  const submit = () => {
    if (save.isPending || !isDirty || !mayEdit || conflict || isGone) return
    const row = rowOf(table, draft.texts)
    const also = evidenceEdits(table, row, draft.evidence)
    const found = checkDraft(table, draft, names)
    setFaults(found)
    setProblem(null)
    if (hasFaults(found)) return refusal.show()
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
  useEffect(() => {
    // What was in focus is gone.
    if (wasMerging.current && !conflict) saveButton.current?.focus()
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

  if (conflict) {
    const base = conflict.place === null ? draft.base : (draft.evidence[conflict.place]?.base ?? null)
    const mine =
      conflict.place === null
        ? rowOf(table, draft.texts)
        : { ...base?.row, ...rowOf('evidence', draft.evidence[conflict.place]?.texts ?? {}) }
    if (base)
      return (
        <MergeView
          key={`${conflict.theirs.uid} ${conflict.theirs.version}`}
          words={cellWords(conflict.theirs.table, names)}
          {...(conflict.place !== null && { what: `evidence ${conflict.place + 1}` })}
          base={base.row}
          mine={mine}
          theirs={conflict.theirs.row}
          by={conflict.by}
          draftOf={isRestored ? left?.at : undefined}
          onMerged={(row, isToSave) => {
            const texts = textsOf(conflict.theirs.table, row)
            if (conflict.place === null) set({ base: conflict.theirs, texts })
            else
              set({
                evidence: draft.evidence.map((piece, place) =>
                  place === conflict.place ? { ...piece, base: conflict.theirs, texts } : piece,
                ),
              })
            setConflict(null)
            setRestored(false)
            if (isToSave) saveWhenMerged()
          }}
        />
      )
  }

  // A new record has its page once it is created: what would be typed meanwhile had no place.
  const isCreating = uid === null && save.isPending
  const source = 'source' in tables[table].columns ? (draft.texts.source ?? '') : null
  return (
    <DraftForm
      restoredAt={isRestored && left ? left.at : null}
      onDiscard={() => {
        setDraft(start)
        setRestored(false)
        setFaults(noFaults)
        setProblem(null)
      }}
      onSubmit={submit}
      isDirty={isDirty}
      isKept={isKept}
      isSaving={save.isPending}
      isStuck={isGone}
      mayEdit={mayEdit}
      reason={draft.reason}
      onReason={(reason) => set({ reason })}
      saveLabel={uid === null ? 'Create' : 'Save'}
      saveButton={saveButton}
      beside={dossier && !isGone && <DeleteButton {...page} record={dossier.record} names={names} />}
    >
      {problem && <ProblemNote problem={problem} ref={refusal.ref} />}
      <FaultSummary faults={listFaults(id, faults)} ref={refusal.ref} />
      {mayEdit && <p className="ad-hint">Fill in everything that is not marked “may be empty”.</p>}
      <CellFields
        id={id}
        table={table}
        names={names}
        texts={draft.texts}
        faults={faults.cells}
        isLocked={!mayEdit || isCreating}
        isReleased={dossier?.isReleased === true}
        onText={(name, text) => {
          set({ texts: { ...draft.texts, [name]: text } })
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
          onChange={(evidence) => set({ evidence: [...evidence] })}
        />
      )}
    </DraftForm>
  )
}

/** What is wrong with a draft, with where it is on the page. */
function listFaults(id: string, { cells, evidence, others }: DraftFaults): FormFault[] {
  return [
    ...Object.entries(cells).map(([name, text]) => ({
      at: { id: cellFieldId(id, name), label: columnLabel(name) },
      text,
    })),
    ...Object.entries(evidence).flatMap(([place, wrong]) =>
      Object.entries(wrong).map(([name, text]) => ({
        at: {
          id: evidenceFieldId(id, Number(place), name),
          label: `Evidence ${Number(place) + 1}, ${columnLabel(name).toLowerCase()}`,
        },
        text,
      })),
    ),
    ...others.map((text) => ({ at: null, text })),
  ]
}

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

/** A draft that was left behind may be of a version that is no longer the last. */
function findConflict(left: KeptDraft<Draft> | null, dossier: Dossier | null): Conflict | null {
  if (!left?.draft.base || !dossier || left.draft.base.version === dossier.record.version) return null
  return { place: null, theirs: dossier.record, by: dossier.changedBy }
}
