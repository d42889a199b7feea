'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'
import { z } from 'zod'
import type { StoredRecord } from '@/dataset/edits/edit'
import type { ProcessNames } from '@/dataset/edits/process-names'
import type { AnyRow } from '@/dataset/rules/rule'
import { faultsSchema, recordPageSchema, recordSchema } from '../answers'
import { BusyButton } from '../busy-button'
import { type AdminProblem, callAdmin } from '../call-admin'
import { FaultSummary } from '../fault-summary'
import { useNotice } from '../notice'
import { ProblemNote } from '../problem-note'
import { readAnew } from '../read-anew'
import { CellFields } from '../records/cell-fields'
import { type DraftFaults, noFaults, sayRowFaults, sortFaults } from '../records/check-draft'
import { rowOf } from '../records/draft'
import { articleDraftName } from '../records/draft-names'
import { forgetSavedDraft, type KeptDraft } from '../records/draft-store'
import { listFaults } from '../records/list-faults'
import { RestoredNote } from '../records/restored-note'
import { useLeftDraft, useRestoredDraft } from '../records/use-draft'
import { useRefusal } from '../records/use-refusal'
import { processAddress, useNames } from '../use-names'
import { sayFilled } from './say-filled'
import { suggestSource, writeDays } from './suggest-source'
import { paragraphsOf, TextField } from './text-field'

/** An article that is to be added: its text, and the cells that somebody wrote. */
const draftSchema = z.object({ text: z.string(), own: z.record(z.string(), z.string()) })
type ArticleDraft = z.infer<typeof draftSchema>
const emptyDraft: ArticleDraft = { text: '', own: {} }
const isWritten = ({ text, own }: ArticleDraft) => text !== '' || Object.keys(own).length > 0

/** A draft with its days as they are kept, where there is no doubt which they are. */
function withDays(draft: ArticleDraft): ArticleDraft {
  const own = writeDays(draft.own)
  return own === draft.own ? draft : { ...draft, own }
}

/** What is wrong with cells, without what follows from a day of publication that is wrong itself. */
function withoutFollowing(cells: DraftFaults['cells'], own: ArticleDraft['own']): DraftFaults['cells'] {
  if (!cells.published_on) return cells
  const following = ['published_earliest', 'published_latest'].filter((column) => own[column] === undefined)
  return Object.fromEntries(Object.entries(cells).filter(([column]) => !following.includes(column)))
}

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
  return <ArticleForm processId={processId} names={names.data} others={others.data.records} left={left} />
}

interface ArticleFormProps {
  readonly processId: string
  readonly names: ProcessNames
  readonly others: readonly StoredRecord[]
  /** What was typed before and not saved. */
  readonly left: KeptDraft<ArticleDraft> | null
}

function ArticleForm({ processId, names, others, left }: ArticleFormProps) {
  const id = useId()
  const client = useQueryClient()
  const router = useRouter()
  const notify = useNotice()
  const refusal = useRefusal()
  const draftName = articleDraftName(processId)
  const { draft, setDraft, restored, clear } = useRestoredDraft(draftName, left, emptyDraft, isWritten)
  const [faults, setFaults] = useState<DraftFaults>(noFaults)
  const otherRows = others.map(({ row }) => row)
  const suggest = (own: ArticleDraft['own']) => suggestSource(draft.text, own, otherRows, names)
  const texts = suggest(draft.own)
  const setOwn = (column: string, text: string) =>
    setDraft((before) => ({ ...before, own: { ...before.own, [column]: text } }))
  const add = useMutation({
    mutationFn: ({ row, text }: { readonly row: AnyRow } & ArticleDraft) =>
      callAdmin(`${processAddress(processId)}/articles`, {
        method: 'POST',
        body: { row, text },
        schema: z.object({ act: z.number(), record: recordSchema }),
      }),
    onSuccess: ({ act, record }, { text, own }) => {
      notify({ text: `Added “${record.row.short_name}”.`, processId, act })
      void readAnew(client)
      // Whoever has left the page meanwhile does not find it written again.
      forgetSavedDraft(draftName, { text, own })
    },
    onError: ({ members }: AdminProblem) => {
      refusal.show()
      const faulty = faultsSchema.safeParse(members).data
      if (faulty) setFaults(sortFaults(faulty.faults, [], names))
    },
  })
  const submit = () => {
    if (add.isPending) return
    const sent = withDays(draft)
    const { own } = sent
    setDraft(sent)
    const row = rowOf('sources', suggest(own))
    const cells = withoutFollowing(sayRowFaults('sources', row, names), own)
    const isEmpty = paragraphsOf(draft.text).length === 0
    const found = { cells, evidence: {}, others: isEmpty ? ['Paste the text of the article.'] : [] }
    setFaults(found)
    if (Object.keys(cells).length > 0 || isEmpty) return refusal.show()
    add.mutate(
      { row, ...sent },
      {
        onSuccess: ({ record }) => {
          setDraft(emptyDraft)
          router.push(`/admin/processes/${processId}/articles/${record.uid}`)
        },
      },
    )
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
      // A date that is written in words is one once its field is left.
      onBlur={() => setDraft(withDays)}
    >
      {restored && <RestoredNote at={restored.at} done="typed" onDiscard={clear} />}
      {add.error && listed.length === 0 && <ProblemNote problem={add.error} ref={refusal.ref} />}
      <FaultSummary faults={listed} ref={refusal.ref} />
      <TextField
        id={`${id}-text`}
        text={draft.text}
        hint={textHint}
        isFocused
        isLocked={add.isPending}
        said={sayFilled(texts, draft.own)}
        onText={(text) => setDraft((before) => ({ ...before, text }))}
        onFile={(name) => setOwn('file', name)}
      />
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
          setOwn(name, text)
          // What follows from it is filled in by it.
          setFaults(noFaults)
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
