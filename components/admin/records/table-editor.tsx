'use client'

import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { StoredRecord } from '@/dataset/edits/edit'
import type { ProcessNames } from '@/dataset/edits/process-names'
import { type TableName, tables } from '@/dataset/tables'
import { BusyButton } from '../busy-button'
import type { AdminProblem } from '../call-admin'
import { cellWords } from '../cell-words'
import { Modal } from '../modal'
import { ProblemNote } from '../problem-note'
import type { KeptDraft } from './draft-store'
import { EditBar } from './edit-bar'
import { type Ask, readQuery, shownColumns } from './list-query'
import { MergeView } from './merge-view'
import { nameRecord } from './name-record'
import { readAll } from './read-all'
import { RecordTable, type Selection } from './record-table'
import { RestoredNote } from './restored-note'
import { changedRow, type TableDraft } from './table-draft'
import { useSaveKey } from './use-save-key'
import { useSaveWhenMerged } from './use-save-when-merged'
import { useSteadyOrder } from './use-steady-order'
import { type TableEdits, useTableEdits } from './use-table-edits'

interface TableEditorProps {
  readonly processId: string
  readonly table: TableName
  readonly names: ProcessNames
  readonly records: readonly StoredRecord[]
  /** How many are found on all pages. */
  readonly total: number
  /** Whether what is asked for is not read yet, and the records are of before. */
  readonly isReading: boolean
  readonly asked: URLSearchParams
  readonly ask: Ask
  readonly path: string
  /** A draft that an earlier tab has left behind. */
  readonly left: KeptDraft<TableDraft> | null
  readonly onEnd: () => void
}

/** A table of records that is written in place: many are changed, and saved together. */
export function TableEditor({ processId, left, onEnd, total, isReading, ...list }: TableEditorProps) {
  const { table, names, asked } = list
  const records = useSteadyOrder(list.records, readQuery(asked).toString(), isReading)
  const edits = useTableEdits(processId, table, names, left)
  const [selection, setSelection] = useState<Selection>(new Map())
  const select = useMutation<void, AdminProblem>({
    mutationFn: async () => {
      const records = await readAll(processId, table, asked)
      setSelection(new Map(records.map((record) => [record.uid, record])))
    },
  })
  useSaveKey(edits.save)
  return (
    <>
      {left && edits.isDirty && edits.draft === left.draft && (
        <RestoredNote at={left.at} done="changed" onDiscard={edits.discard}>
          {' '}
          In: {edits.draft.records.map(({ base }) => `“${nameRecord(table, base.row, names)}”`).join(', ')}
        </RestoredNote>
      )}
      <details className="ad-keys">
        <summary>How to write in the table</summary>
        <p>
          Click a cell and type, or click it again; in a list of choices type how any of its words begins.
          Enter goes on below, Tab to the next cell, Escape leaves the cell as it was; Escape and then Tab
          leave the table. Arrows move; with Shift they select more. Ctrl+C and Ctrl+V copy and paste cells,
          also from and to a spreadsheet; Ctrl+Enter writes the same into all selected cells, Ctrl+D copies
          the first row of them down, Delete empties them, Ctrl+Z takes back, Ctrl+S saves; Space ticks the
          record.
        </p>
      </details>
      {select.error && <ProblemNote problem={select.error} />}
      <p className="ad-actions">
        {total > records.length && (
          <BusyButton className="ad-plain" isOff={select.isPending} onClick={() => select.mutate()}>
            {select.isPending ? 'Selecting …' : `Select all ${total} found`}
          </BusyButton>
        )}
        <BusyButton className="ad-plain" onClick={onEnd} isOff={edits.isDirty}>
          Stop editing
        </BusyButton>
        {edits.isDirty && <span className="ad-quiet">Save or discard first.</span>}
      </p>
      <RecordTable
        {...list}
        records={records}
        edits={edits}
        selection={selection}
        onSelect={setSelection}
        takesFocus={left === null}
      />
      <EditBar
        {...{ processId, table, names, edits, selection }}
        onSelect={setSelection}
        isShown={(uid, column) =>
          records.some((record) => record.uid === uid) && shownColumns(table, asked).includes(column)
        }
      />
      <Conflict edits={edits} names={names} />
    </>
  )
}

interface OfEdits {
  readonly edits: TableEdits
  readonly names: ProcessNames
}

/** Lets somebody merge a record that another has changed since it was read. */
function Conflict({ edits: { conflict, draft, merge, mergeLater, save }, names }: OfEdits) {
  const saveWhenMerged = useSaveWhenMerged(conflict !== null, save)
  const theirs = conflict?.record
  const mine = draft.records.find(({ base }) => base.uid === theirs?.uid)
  if (!theirs || !mine) return null
  return (
    <Modal
      title={`${tables[theirs.table].title}: ${nameRecord(theirs.table, theirs.row, names)}`}
      onClose={mergeLater}
    >
      <MergeView
        key={`${theirs.uid} ${theirs.version}`}
        words={cellWords(theirs.table, names)}
        base={mine.base.row}
        mine={changedRow(mine)}
        theirs={theirs.row}
        by={conflict.by}
        onMerged={(row, isToSave) => {
          merge(theirs, row)
          if (isToSave) saveWhenMerged()
        }}
      />
    </Modal>
  )
}
