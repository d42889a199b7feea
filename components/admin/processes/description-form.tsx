'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useId, useState } from 'react'
import type { ProcessNames } from '@/dataset/edits/process-names'
import { textsOfRow, wordingOf } from '@/dataset/edits/process-texts'
import { tableNames, tables } from '@/dataset/tables'
import { changedDescriptionSchema, describedMeanwhileSchema } from '../answers'
import { type AdminProblem, callAdmin } from '../call-admin'
import { cellWords, wordingLabel } from '../cell-words'
import { FaultSummary } from '../fault-summary'
import { describedBy, Field } from '../field'
import { useNotice } from '../notice'
import { ProblemNote } from '../problem-note'
import { readAnew } from '../read-anew'
import { rebaseDraft } from '../records/draft'
import { DraftForm } from '../records/draft-form'
import { descriptionDraftName } from '../records/draft-names'
import type { KeptDraft } from '../records/draft-store'
import { MergeView } from '../records/merge-view'
import { useDraft } from '../records/use-draft'
import { useRefusal } from '../records/use-refusal'
import { useSaveKey } from '../records/use-save-key'
import { useSaveWhenMerged } from '../records/use-save-when-merged'
import { processAddress } from '../use-names'
import {
  checkDescription,
  type Described,
  type DescriptionDraft,
  isDescriptionChanged,
  listChangedTexts,
  startDraft,
} from './description-draft'

interface DescriptionFormProps {
  readonly processId: string
  readonly names: ProcessNames
  readonly record: Described
  /** A draft that an earlier tab has left behind. */
  readonly left: KeptDraft<DescriptionDraft> | null
  readonly mayEdit: boolean
}

/** The parts of a description, in the order of the form, with what there is to know about them. */
const parts = [
  ['title', 'Heads the page of the process.'],
  ['description', 'One or two sentences on what was coded, and how.'],
  ['version', 'Of the data, such as 1.1.0; it goes with every package and citation.'],
  ['keywords', 'One on each line.'],
  ['licenses', 'One on each line: short name | title | address.'],
  ['codebook', 'In Markdown. The page on the method shows it.'],
] as const

/** The form of what a process says of itself. */
export function DescriptionForm({ processId, names, record, left, mayEdit }: DescriptionFormProps) {
  const id = useId()
  const client = useQueryClient()
  const notify = useNotice()
  const { draft, setDraft, isDirty, isKept } = useDraft(
    descriptionDraftName(processId),
    left?.draft ?? startDraft(record),
    isDescriptionChanged,
  )
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({})
  const [theirs, setTheirs] = useState(left && left.draft.base.version !== record.version ? record : null)
  const [by, setBy] = useState<string>()
  const refusal = useRefusal()
  const save = useMutation({
    mutationFn: ({ texts, reason, base }: DescriptionDraft) =>
      callAdmin(`${processAddress(processId)}/description`, {
        method: 'PUT',
        body: { wording: wordingOf(texts), reason },
        version: base.version,
        schema: changedDescriptionSchema,
      }),
    onSuccess: ({ act, record: saved }, sent) => {
      notify({ text: 'Saved the description.', processId, act })
      // Before the form is idle: it shows what there is then.
      client.setQueryData(['description', processId], { record: saved })
      // What was written since is written over what was saved.
      setDraft((written) => rebaseDraft(written, sent, startDraft(saved)))
      void readAnew(client)
    },
    onError: (problem: AdminProblem) => {
      refusal.show()
      const meanwhile = describedMeanwhileSchema.safeParse(problem.members).data
      setTheirs(meanwhile?.record ?? null)
      if (meanwhile) client.setQueryData(['description', processId], { record: meanwhile.record })
      setBy(meanwhile?.by)
    },
  })
  const submit = () => {
    if (save.isPending || !isDirty || !mayEdit || theirs) return
    const found = checkDescription(draft.texts)
    setFaults(found)
    if (Object.keys(found).length > 0) return refusal.show()
    save.mutate(draft)
  }
  useSaveKey(submit)
  const saveWhenMerged = useSaveWhenMerged(theirs !== null, submit)

  // Undone, or changed elsewhere, while nothing is written here: what is shown is what there is.
  const isIdle = !isDirty && !save.isPending
  useEffect(() => {
    if (isIdle) setDraft((clean) => ({ ...startDraft(record), reason: clean.reason }))
  }, [record, isIdle, setDraft])
  if (theirs)
    return (
      <MergeView
        words={cellWords('processes', names)}
        base={draft.base.row}
        mine={draft.texts}
        theirs={theirs.row}
        by={by}
        draftOf={left && draft === left.draft ? left.at : undefined}
        onMerged={(row, isToSave) => {
          setDraft({ ...draft, base: theirs, texts: textsOfRow(row) })
          setTheirs(null)
          save.reset()
          if (isToSave) saveWhenMerged()
        }}
      />
    )
  const textArea = (name: string, hint?: string) => {
    const [fieldId, error] = [`${id}-${name}`, faults[name]]
    return (
      <Field key={name} id={fieldId} label={wordingLabel(name)} hint={hint} error={error}>
        <textarea
          id={fieldId}
          dir="auto"
          rows={1}
          value={draft.texts[name] ?? ''}
          readOnly={!mayEdit}
          aria-invalid={error !== undefined || undefined}
          aria-describedby={describedBy(fieldId, { hint, error })}
          onChange={({ target }) => setDraft({ ...draft, texts: { ...draft.texts, [name]: target.value } })}
        />
      </Field>
    )
  }
  return (
    <DraftForm
      restored={
        left && draft === left.draft ? { at: left.at, what: listChangedTexts(draft).map(wordingLabel) } : null
      }
      onDiscard={() => {
        setDraft(startDraft(record))
        setFaults({})
        save.reset()
      }}
      onSubmit={submit}
      isDirty={isDirty}
      isKept={isKept}
      isSaving={save.isPending}
      mayEdit={mayEdit}
      reason={draft.reason}
      onReason={(reason) => setDraft({ ...draft, reason })}
      saveLabel="Save"
    >
      {save.error && <ProblemNote problem={save.error} ref={refusal.ref} />}
      <FaultSummary
        faults={Object.entries(faults).map(([name, text]) => ({
          at: { id: `${id}-${name}`, label: wordingLabel(name) },
          text,
        }))}
        ref={refusal.ref}
      />
      {parts.map(([name, hint]) => textArea(name, hint))}
      <details
        className="ad-tools"
        open={Object.keys(faults).some((name) => name.includes('.')) || undefined}
      >
        <summary>How the tables are called here</summary>
        {tableNames.map((table) => (
          <fieldset key={table} className="ad-wording">
            <legend>{tables[table].title}</legend>
            {textArea(`${table}.title`)}
            {textArea(`${table}.description`)}
          </fieldset>
        ))}
      </details>
    </DraftForm>
  )
}
