'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useId } from 'react'
import { z } from 'zod'
import { suggestSlug } from '@/dataset/suggest-slug'
import { BusyButton } from '../busy-button'
import { type AdminProblem, callAdmin } from '../call-admin'
import { CallForm } from '../call-form'
import { describedBy, Field } from '../field'
import { readAnew } from '../read-anew'
import type { KeptDraft } from '../records/draft-store'
import { RestoredNote } from '../records/restored-note'
import { useDraft, useLeftDraft } from '../records/use-draft'
import { TextField } from '../text-field'
import { ImportForm } from './import-form'
import { ProcessIdField, takenId } from './process-id-field'

interface NewProcessPageProps {
  /** The processes whose vocabularies a new one may begin with. */
  readonly processes: readonly { readonly id: string; readonly title: string }[]
}

/** Begins a process, from a package or from nothing. */
export function NewProcessPage({ processes }: NewProcessPageProps) {
  const router = useRouter()
  const open = (processId: string) => router.push(`/admin/processes/${processId}`)
  return (
    <>
      <section className="page-part">
        <h2>Begin with an empty process</h2>
        <BeginForm processes={processes} onBegun={open} />
      </section>
      <section className="page-part">
        <h2>Or import a package</h2>
        <ImportForm processId={null} onImported={open} />
      </section>
    </>
  )
}

const descriptionHint = 'What is coded, and how. It can change later.'

/** No process can be called so. */
const noneAtAll = '-'

interface BeginFormProps extends NewProcessPageProps {
  readonly onBegun: (processId: string) => void
}

/** A process that is to be, as it is being written. */
const draftSchema = z.object({
  title: z.string(),
  description: z.string(),
  /** Null as long as it follows from the title. */
  id: z.string().nullable(),
  like: z.string(),
})
type NewProcess = z.infer<typeof draftSchema>

const emptyDraft: NewProcess = { title: '', description: '', id: null, like: '' }
const draftName = 'new process'
const isBegun = (draft: NewProcess) => JSON.stringify(draft) !== JSON.stringify(emptyDraft)

function BeginForm(props: BeginFormProps) {
  const left = useLeftDraft(draftName, draftSchema)
  if (left === undefined) return <p aria-busy="true">Opening …</p>
  return <BeginDraft {...props} left={left} />
}

interface BeginDraftProps extends BeginFormProps {
  /** A draft that an earlier visit has left behind. */
  readonly left: KeptDraft<NewProcess> | null
}

function BeginDraft({ processes, onBegun, left }: BeginDraftProps) {
  const id = useId()
  const client = useQueryClient()
  const { draft, setDraft } = useDraft(draftName, left?.draft ?? emptyDraft, isBegun)
  const { title, description, like } = draft
  const set = (next: Partial<NewProcess>) => setDraft((before) => ({ ...before, ...next }))
  const processId = draft.id ?? suggestSlug(title)
  const begin = useMutation<{ id: string }, AdminProblem>({
    mutationFn: () =>
      callAdmin('/api/admin/processes', {
        method: 'POST',
        body: { id: processId, title, description, vocabulariesOf: like === noneAtAll ? null : like },
        schema: z.object({ id: z.string() }),
      }),
    onSuccess: (begun) => {
      setDraft(emptyDraft)
      void readAnew(client)
      onBegun(begun.id)
    },
  })
  const taken = takenId(begin.error)
  return (
    <CallForm call={taken === null ? begin : { ...begin, error: null }}>
      {left && draft === left.draft && (
        <RestoredNote at={left.at} done="typed" onDiscard={() => setDraft(emptyDraft)} />
      )}
      <TextField label="Title" value={title} onText={(text) => set({ title: text })} required />
      <Field id={`${id}-description`} label="Description" hint={descriptionHint}>
        <textarea
          id={`${id}-description`}
          dir="auto"
          rows={3}
          className="ad-lines"
          value={description}
          aria-describedby={describedBy(`${id}-description`, { hint: descriptionHint })}
          onChange={({ target }) => set({ description: target.value })}
          required
        />
      </Field>
      <ProcessIdField
        label="Id"
        hint="Stands in every address and never changes: lower-case letters, digits and hyphens, such as pak-afg-2025."
        value={processId}
        taken={taken}
        onText={(text) => set({ id: text })}
      />
      <Field
        id={id}
        label="Vocabularies"
        hint="Statuses, themes, sides and the other lists of codes. They can change later."
      >
        <select id={id} value={like} required onChange={(event) => set({ like: event.target.value })}>
          <option value="">choose …</option>
          {processes.map((process) => (
            <option key={process.id} value={process.id}>
              those of “{process.title}”
            </option>
          ))}
          <option value={noneAtAll}>only the codes that the charts need</option>
        </select>
      </Field>
      <p className="ad-actions">
        <BusyButton type="submit" className="ad-main" isOff={begin.isPending || begin.isSuccess}>
          Begin the process
        </BusyButton>
      </p>
    </CallForm>
  )
}
