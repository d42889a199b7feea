import { type RefObject, useRef, useState } from 'react'
import type { Article, ChecklistItem } from '@/dataset/articles/article'
import type { StoredRecord } from '@/dataset/edits/edit'
import type { TableName } from '@/dataset/tables'
import { beginAsked, beginNew, type DeskPlace, goOnWith, openRecord } from './begin-writing'
import type { Writing } from './desk-form'
import { useAskedUnit } from './use-asked-unit'
import type { ChosenWords } from './use-chosen-words'

interface WritingOptions extends DeskPlace {
  readonly reports: Article['reports']
  readonly mayEdit: boolean
  /** The words with which something is begun. */
  readonly words: ChosenWords | null
  /** Where it is written. */
  readonly panel: RefObject<HTMLElement | null>
  /** Called once what was written is saved and nothing follows from it. */
  readonly onDone: () => void
}

/** What is being written at the desk, at first what the address asks for, and the ways to begin, go on and end. */
export function useWriting({ reports, mayEdit, words, panel, onDone, ...place }: WritingOptions) {
  const asked = useAskedUnit({ isEnabled: mayEdit })
  const [writing, setWriting] = useState(() => (asked ? beginAsked(place, asked, reports) : null))
  /** How often something was begun. */
  const [beginning, setBeginning] = useState(0)
  /** The words that are selected, and those that were when it was saved last. */
  const latestWords = useRef(words)
  latestWords.current = words
  const savedWith = useRef(words)
  const isDirty = useRef(false)
  const isSaving = useRef(false)
  /** What somebody wanted to go on with while something was being saved. */
  const wanted = useRef<Writing | null>(null)
  const [isWaiting, setWaiting] = useState(false)
  const want = (next: Writing | null) => {
    wanted.current = next
    setWaiting(next !== null)
  }

  const mayLeave = () =>
    !isDirty.current || confirm('What you typed is not saved. It stays as a draft. Go on to something else?')
  const begin = (next: Writing) => {
    if (isSaving.current) return want(next)
    if (!mayLeave()) return
    isDirty.current = false
    setWriting(next)
    setBeginning((number) => number + 1)
    if (panel.current) panel.current.scrollTop = 0
  }
  const add = (table: TableName, texts: Writing['texts'] = {}, own = words) =>
    begin(beginNew(place, { table, texts, words: own }))
  const close = () => {
    isDirty.current = false
    isSaving.current = false
    want(null)
    setWriting(null)
    if (panel.current) panel.current.scrollTop = 0
    panel.current?.focus({ preventScroll: true })
  }
  return {
    writing,
    /** The number of its beginning: what is opened again is not what it was. */
    beginning,
    /** Whether something is begun as soon as what is being saved is. */
    isWaiting,
    /** Whether what is being written can be left, be it that whoever writes says so. */
    mayLeave,
    /** Whether something is being saved, which is not to be left. */
    isSaving: () => isSaving.current,
    /** Begins a new record. */
    add,
    /** Begins what the article says of a claim or demand. */
    report: ({ table, id }: Pick<ChecklistItem, 'table' | 'id'>, own = words) =>
      table === 'claims'
        ? add('claim_reports', { claim: id }, own)
        : add('demand_reports', { demand: id }, own),
    /** Opens a record that is there; words that are chosen are only offered to it. */
    open: (record: StoredRecord) => begin(openRecord(place.processId, record, null)),
    /** Opens a record that is there, the chosen words added to its evidence. */
    attach: (record: StoredRecord) => begin(openRecord(place.processId, record, mayEdit ? words : null)),
    goOn: (table: TableName, draftUnder: string) => begin(goOnWith(table, draftUnder)),
    close,
    /** Ends what was written, and begins what follows from what was created. */
    end(created: StoredRecord | null) {
      const next = created && followUps[created.table]
      const own = writing?.words ?? null
      const { current: waiting } = wanted
      close()
      if (waiting) return begin(waiting)
      // What is new in the list of claims or demands is new because this article says something of it.
      if (next && own) add(next.table, { [next.column]: String(created.row.id) }, own)
      // What was selected meanwhile waits to be used.
      else if (latestWords.current === savedWith.current) onDone()
    },
    onDirty(isNow: boolean) {
      isDirty.current = isNow
    },
    onSaving(isNow: boolean) {
      isSaving.current = isNow
      if (isNow) savedWith.current = latestWords.current
      // It was refused, and is gone on with.
      if (!isNow) want(null)
    },
  }
}
/** What is being written at the desk, and the ways to begin, go on and end. */
export type DeskWriting = ReturnType<typeof useWriting>

/** What is begun next with the words for which something was created. */
const followUps: Readonly<
  Partial<Record<TableName, { readonly table: TableName; readonly column: string }>>
> = {
  claims: { table: 'claim_reports', column: 'claim' },
  demands: { table: 'demand_reports', column: 'demand' },
  rounds: { table: 'round_reports', column: 'round' },
}
