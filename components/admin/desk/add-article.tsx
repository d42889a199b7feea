'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'
import { z } from 'zod'
import { splitParagraphs } from '@/dataset/articles/paragraphs'
import type { StoredRecord } from '@/dataset/edits/edit'
import type { ProcessNames } from '@/dataset/edits/process-names'
import { faultsSchema, recordPageSchema, recordSchema } from '../answers'
import { BusyButton } from '../busy-button'
import { type AdminProblem, callAdmin } from '../call-admin'
import { count } from '../count'
import { FaultSummary } from '../fault-summary'
import { describedBy, Field } from '../field'
import { useNotice } from '../notice'
import { ProblemNote } from '../problem-note'
import { readAnew } from '../read-anew'
import { CellFields } from '../records/cell-fields'
import { type DraftFaults, noFaults, sayRowFaults, sortFaults } from '../records/check-draft'
import { rowOf } from '../records/draft'
import { articleDraftName } from '../records/draft-names'
import { listFaults } from '../records/list-faults'
import { useDraft, useLeftDraft } from '../records/use-draft'
import { useRefusal } from '../records/use-refusal'
import { processAddress, useNames } from '../use-names'
import { suggestSource } from './suggest-source'

/** An article that is to be added: its text, and the cells that somebody wrote. */
const draftSchema = z.object({ text: z.string(), own: z.record(z.string(), z.string()) })
type ArticleDraft = z.infer<typeof draftSchema>
const emptyDraft: ArticleDraft = { text: '', own: {} }
const isWritten = ({ text, own }: ArticleDraft) => text !== '' || Object.keys(own).length > 0

const textHint =
  'Paste it whole, or choose a text file. It stays here: it is in no release, no export and on no public page.'

/** Adds an article: its text is pasted, and what can be told from it is filled in. */
export function AddArticle({ processId }: { readonly processId: string }) {
  const names = useNames(processId)
  const left = useLeftDraft(articleDraftName(processId), draftSchema)
  const others = useQuery<{ records: readonly StoredRecord[] }, AdminProblem>({
    queryKey: ['records', processId, 'sources', 'all'],
    queryFn: ({ signal }) =>
      callAdmin(`${processAddress(processId)}/records/sources?limit=500`, {
        signal,
        schema: recordPageSchema,
      }),
  })
  const problem = names.error ?? others.error
  if (problem) return <ProblemNote problem={problem} />
  if (!names.data || !others.data || left === undefined) return <p aria-busy="true">Opening …</p>
  return (
    <ArticleForm
      processId={processId}
      names={names.data}
      others={others.data.records}
      start={left?.draft ?? emptyDraft}
    />
  )
}

interface ArticleFormProps {
  readonly processId: string
  readonly names: ProcessNames
  readonly others: readonly StoredRecord[]
  readonly start: ArticleDraft
}

function ArticleForm({ processId, names, others, start }: ArticleFormProps) {
  const id = useId()
  const client = useQueryClient()
  const router = useRouter()
  const notify = useNotice()
  const refusal = useRefusal()
  const { draft, setDraft } = useDraft(articleDraftName(processId), start, isWritten)
  const [faults, setFaults] = useState<DraftFaults>(noFaults)
  const texts = suggestSource(
    draft.text,
    draft.own,
    others.map(({ row }) => row),
    names,
  )
  const paragraphs = splitParagraphs(draft.text)
  const add = useMutation({
    mutationFn: () =>
      callAdmin(`${processAddress(processId)}/articles`, {
        method: 'POST',
        body: { row: rowOf('sources', texts), text: draft.text },
        schema: z.object({ act: z.number(), record: recordSchema }),
      }),
    onSuccess: ({ act, record }) => {
      notify({ text: `Added “${texts.short_name}”.`, processId, act })
      setDraft(emptyDraft)
      void readAnew(client)
      router.push(`/admin/processes/${processId}/articles/${record.uid}`)
    },
    onError: ({ members }: AdminProblem) => {
      refusal.show()
      const faulty = faultsSchema.safeParse(members).data
      if (faulty) setFaults(sortFaults(faulty.faults, [], names))
    },
  })
  const submit = () => {
    if (add.isPending) return
    const cells = sayRowFaults('sources', rowOf('sources', texts), names)
    const isEmpty = paragraphs.length === 0
    const found = { cells, evidence: {}, others: isEmpty ? ['Paste the text of the article.'] : [] }
    setFaults(found)
    if (Object.keys(cells).length > 0 || isEmpty) return refusal.show()
    add.mutate()
  }
  const textFaults = faults.others.map((text) => ({ at: { id: `${id}-text`, label: 'Text' }, text }))
  const listed = [...textFaults, ...listFaults(id, { ...faults, others: [] })]
  return (
    <form
      className="ad-form"
      noValidate
      aria-busy={add.isPending}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {add.error && listed.length === 0 && <ProblemNote problem={add.error} ref={refusal.ref} />}
      <FaultSummary faults={listed} ref={refusal.ref} />
      <Field id={`${id}-text`} label="Text" hint={textHint}>
        <textarea
          id={`${id}-text`}
          className="ad-pasted"
          dir="auto"
          rows={10}
          // biome-ignore lint/a11y/noAutofocus: whoever comes here has the article at hand
          autoFocus
          value={draft.text}
          aria-describedby={describedBy(`${id}-text`, { hint: textHint })}
          onChange={({ target }) => setDraft({ ...draft, text: target.value })}
        />
      </Field>
      <p className="ad-actions">
        <input
          type="file"
          accept=".txt,text/plain"
          aria-label="A text file"
          onChange={async ({ target }) => {
            const text = await target.files?.[0]?.text()
            if (text !== undefined) setDraft((before) => ({ ...before, text }))
          }}
        />
        <span className="ad-quiet" role="status">
          {paragraphs.length > 0 && count(paragraphs.length, 'paragraph')}
        </span>
      </p>
      <p className="ad-hint">
        What can be told from the text and from the other articles is filled in: look it over. “May be empty”
        stays empty where the article does not say it.
      </p>
      <CellFields
        id={id}
        table="sources"
        names={names}
        texts={texts}
        faults={faults.cells}
        isLocked={add.isPending}
        isReleased={false}
        given={['coding_complete']}
        onText={(name, text) => {
          setDraft((before) => ({ ...before, own: { ...before.own, [name]: text } }))
          if (faults.cells[name]) setFaults(noFaults)
        }}
        ref={null}
      />
      <p className="ad-actions ad-save">
        <BusyButton type="submit" className="ad-main" isOff={add.isPending}>
          {add.isPending ? 'Adding …' : 'Add the article'}
        </BusyButton>
      </p>
    </form>
  )
}
