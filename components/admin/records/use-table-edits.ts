import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { StoredRecord } from '@/dataset/edits/edit'
import type { ProcessNames } from '@/dataset/edits/process-names'
import type { AnyRow } from '@/dataset/rules/rule'
import type { TableName } from '@/dataset/tables'
import { changedMeanwhileSchema, changedSchema, faultsSchema, missingSchema } from '../answers'
import { type AdminProblem, callAdmin, neverArrived } from '../call-admin'
import { useNotice } from '../notice'
import { readAnew } from '../read-anew'
import { processAddress } from '../use-names'
import { sayElsewhere, sayUnknownChoices } from './check-draft'
import { tableDraftName } from './draft-names'
import type { KeptDraft } from './draft-store'
import { sayFault } from './say-fault'
import { showInLists } from './show-in-lists'
import {
  cellKey,
  changedRow,
  checkTableDraft,
  countChanges,
  editsOf,
  emptyTableDraft,
  rebaseRecord,
  type TableDraft,
  type WrittenCell,
  withoutSaved,
  writeCells,
} from './table-draft'
import { useDraft } from './use-draft'

/** What is wrong with what was to be saved: by `cellKey`, and beyond the cells that were changed. */
interface TableFaults {
  readonly cells: Readonly<Record<string, string>>
  readonly others: readonly string[]
}

/** A record as it is now, and who has changed it. */
interface Conflict {
  readonly record: StoredRecord
  readonly by: string
}

/** How many rows and columns of what was pasted did not fit. */
export interface Unfit {
  readonly rows: number
  readonly columns: number
}

const allFits: Unfit = { rows: 0, columns: 0 }
const noFaults: TableFaults = { cells: {}, others: [] }
/** How many steps can be taken back. */
const longestPast = 200

/** Editing many records of a table at once: all of it is saved together, or nothing. */
export function useTableEdits(
  processId: string,
  table: TableName,
  names: ProcessNames,
  left: KeptDraft<TableDraft> | null,
) {
  const client = useQueryClient()
  const notify = useNotice()
  const { draft, setDraft, isDirty, isKept } = useDraft(
    tableDraftName(processId, table),
    left?.draft ?? emptyTableDraft,
    ({ records }) => records.length > 0,
  )
  const [past, setPast] = useState<readonly TableDraft[]>([])
  const [faults, setFaults] = useState(() => (left ? listTableFaults(left.draft, names) : noFaults))
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const [missing, setMissing] = useState<StoredRecord | null>(null)
  const [postponed, setPostponed] = useState<Conflict | null>(null)
  const [unfit, setUnfit] = useState(allFits)

  /** The draft as it was before the cell that is being written now. */
  const opened = useRef<TableDraft | null>(null)

  const step = (next: TableDraft) => {
    setPast([...past.slice(-longestPast), opened.current ?? draft])
    opened.current = null
    setDraft(next)
    forgetProblem()
  }
  const forgetProblem = () => {
    setPostponed(null)
    setUnfit(allFits)
    setMissing(null)
    if (!save.isPending) save.reset()
  }

  const save = useMutation({
    mutationFn: (saved: TableDraft) =>
      callAdmin(`${processAddress(processId)}/changes`, {
        method: 'POST',
        body: { edits: editsOf(saved), reason: saved.reason },
        schema: changedSchema,
      }),
    onMutate: (saved) => {
      const rows = saved.records.map((one) => ({ uid: one.base.uid, row: changedRow(one) }))
      return showInLists(client, processId, table, rows)
    },
    onSuccess: ({ act, records }, saved) => {
      const { cells } = countChanges(saved)
      notify({ text: cells === 1 ? 'Saved one cell.' : `Saved ${cells} cells.`, processId, act })
      // What was written since is written over what was saved.
      setDraft((now) => withoutSaved(now, saved, records))
      setPast([])
      opened.current = null
    },
    onError: (problem: AdminProblem, saved, takeBack) => {
      takeBack?.()
      const changed = changedMeanwhileSchema.safeParse(problem.members)
      const faulty = faultsSchema.safeParse(problem.members)
      const gone = missingSchema.safeParse(problem.members)
      if (changed.success) setConflict(changed.data)
      else if (gone.success) setMissing(saved.records[gone.data.edit]?.base ?? null)
      else if (faulty.success) setFaults(sortTableFaults(faulty.data.faults, saved, names))
    },
    onSettled: (_saved, problem) => {
      if (!neverArrived(problem)) void readAnew(client)
    },
  })

  return {
    draft,
    isDirty,
    isKept,
    /** Whether what is shown is on its way to the site. */
    isSaving: save.isPending,
    faults,
    /** Why nothing was saved, where that is about none of the cells. */
    problem: conflict || postponed || missing || faults !== noFaults ? null : save.error,
    /** The record that somebody else has changed meanwhile, as it is now. */
    conflict,
    /** The record that somebody else has changed meanwhile, where choosing was put off. */
    postponed,
    /** The record that somebody else has deleted meanwhile. */
    missing,
    /** What of the cells that were pasted last did not fit. */
    unfit,
    tellUnfit: setUnfit,
    /** Keeps what is being written in a cell, letter by letter: a tab may be closed at any of them. */
    type(cell: WrittenCell): void {
      opened.current ??= draft
      setDraft(writeCells(opened.current, [cell]))
    },
    /** Leaves the cell that is being written as it was. */
    cancel(): void {
      if (opened.current) setDraft(opened.current)
      opened.current = null
    },
    write(cells: readonly WrittenCell[]): void {
      step(writeCells(opened.current ?? draft, cells))
      const mended = new Set(cells.map(({ record, column }) => cellKey(record.uid, column)))
      const open = Object.entries(faults.cells).filter(([key]) => !mended.has(key))
      const unknown = cells.flatMap((cell) => sayUnknown(cell, names))
      const wrong = [...open, ...unknown]
      setFaults(wrong.length > 0 ? { cells: Object.fromEntries(wrong), others: [] } : noFaults)
    },
    giveReason(reason: string): void {
      setDraft({ ...draft, reason })
    },
    /** Goes on with what two people agreed on. */
    merge(theirs: StoredRecord, row: AnyRow): void {
      step(rebaseRecord(draft, theirs, row))
      setConflict(null)
    },
    /** Leaves what two people changed for the next save to ask again. */
    mergeLater(): void {
      setPostponed(conflict)
      setConflict(null)
    },
    canTakeBack: past.length > 0,
    takeBack(): void {
      const before = past.at(-1)
      if (!before) return
      setDraft(before)
      setPast(past.slice(0, -1))
      setFaults(noFaults)
      forgetProblem()
    },
    discard(): void {
      step(emptyTableDraft)
      setFaults(noFaults)
    },
    /** Leaves records out of what will be saved, as those that are deleted. */
    leaveOut(uids: readonly number[]): void {
      const records = draft.records.filter(({ base }) => !uids.includes(base.uid))
      if (records.length < draft.records.length) step({ ...draft, records })
      setMissing(null)
    },
    save(): void {
      if (save.isPending || !isDirty) return
      setPostponed(null)
      const found = listTableFaults(draft, names)
      setFaults(found)
      if (found === noFaults) save.mutate(draft)
    },
  }
}

/** Editing many records of a table at once. */
export type TableEdits = ReturnType<typeof useTableEdits>

function listTableFaults(draft: TableDraft, names: ProcessNames): TableFaults {
  const cells = checkTableDraft(draft, names)
  return Object.keys(cells).length > 0 ? { cells, others: [] } : noFaults
}

/** What names none of the choices is said at once: it looks like any other. */
function sayUnknown({ record: { table, uid }, column, text }: WrittenCell, names: ProcessNames) {
  const said = sayUnknownChoices(table, { [column]: text || null }, names)
  return Object.values(said).map((one) => [cellKey(uid, column), one] as const)
}

function sortTableFaults(
  faults: ReturnType<typeof faultsSchema.parse>['faults'],
  { records }: TableDraft,
  names: ProcessNames,
): TableFaults {
  const cells: Record<string, string> = {}
  const others: string[] = []
  for (const fault of faults) {
    const uid = fault.edit === null ? undefined : records[fault.edit]?.base.uid
    if (uid !== undefined && fault.column !== null)
      cells[cellKey(uid, fault.column)] = sayFault(fault.table, fault, names)
    else others.push(sayElsewhere(fault, names))
  }
  return { cells, others }
}
