'use client'

import { useId, useState } from 'react'
import type { ProcessNames } from '@/dataset/edits/process-names'
import type { TableName } from '@/dataset/tables'
import { BusyButton } from '../busy-button'
import { count } from '../count'
import { Field } from '../field'
import { CellInput } from './cell-input'
import { choicesOf, columnLabel, columnOf, columnsOf } from './cell-name'
import { DeleteDialog } from './delete-dialog'
import { EditProblems } from './edit-problems'
import type { Selection } from './record-table'
import { countChanges } from './table-draft'
import type { TableEdits } from './use-table-edits'

interface EditBarProps {
  readonly processId: string
  readonly table: TableName
  readonly names: ProcessNames
  readonly edits: TableEdits
  readonly selection: Selection
  readonly onSelect: (selection: Selection) => void
  /** Whether a cell is on the page. */
  readonly isShown: (uid: number, column: string) => boolean
}

/** What can be done with the cells that were changed and the records that are selected; stays in sight. */
export function EditBar({ processId, table, names, edits, selection, onSelect, isShown }: EditBarProps) {
  const [isDeleting, setDeleting] = useState(false)
  /** Whether everything is in sight, where there is little room. */
  const [isUnfolded, setUnfolded] = useState(false)
  const records = [...selection.values()]
  const selected = records.length === 1 ? 'the selected record' : `${records.length} selected records`
  return (
    <section className={isUnfolded ? 'ad-bar' : 'ad-bar is-folded'} aria-label="What you changed">
      {records.length > 0 && (
        <div className="ad-bar-part ad-more">
          <SetColumn
            table={table}
            names={names}
            selected={selected}
            onSet={(column, text) => edits.write(records.map((record) => ({ record, column, text })))}
          />
          <button type="button" onClick={() => setDeleting(true)}>
            Delete {selected} …
          </button>
          <button type="button" className="ad-plain" onClick={() => onSelect(new Map())}>
            Select none
          </button>
        </div>
      )}
      <EditProblems {...{ edits, names, isShown }} />
      <SaveTools
        edits={edits}
        selectedCount={records.length}
        isUnfolded={isUnfolded}
        onUnfold={setUnfolded}
      />
      {isDeleting && (
        <DeleteDialog
          processId={processId}
          names={names}
          records={records}
          onDeleted={() => {
            edits.leaveOut([...selection.keys()])
            setDeleting(false)
            onSelect(new Map())
          }}
          onClose={() => setDeleting(false)}
        />
      )}
    </section>
  )
}

interface SaveToolsProps {
  readonly edits: TableEdits
  readonly selectedCount: number
  readonly isUnfolded: boolean
  readonly onUnfold: (isUnfolded: boolean) => void
}

function SaveTools({ edits, selectedCount, isUnfolded, onUnfold }: SaveToolsProps) {
  const id = useId()
  const { draft, isDirty, isKept, isSaving, canTakeBack } = edits
  const { cells, records } = countChanges(draft)
  return (
    <div className="ad-bar-part">
      <span role="status">
        {isSaving
          ? 'Saving …'
          : isDirty
            ? `${count(cells, 'cell')} of ${count(records, 'record')} changed, not saved yet.`
            : 'Nothing is changed.'}
        {isDirty && !isKept && ' This browser keeps no drafts: save before you leave.'}
      </span>
      {isDirty && (
        <div className="ad-more">
          <Field id={id} label="Why">
            <input
              id={id}
              value={draft.reason}
              maxLength={1000}
              onChange={(event) => edits.giveReason(event.target.value)}
            />
          </Field>
        </div>
      )}
      <BusyButton className="ad-main" isOff={!isDirty || isSaving} onClick={edits.save}>
        Save
      </BusyButton>
      <button
        type="button"
        className="ad-plain ad-fold"
        aria-expanded={isUnfolded}
        onClick={() => onUnfold(!isUnfolded)}
      >
        {isUnfolded ? 'Less' : selectedCount > 0 ? `More, ${selectedCount} selected` : 'More'}
      </button>
      <BusyButton className="ad-more" isOff={!canTakeBack || isSaving} onClick={edits.takeBack}>
        Undo the last change
      </BusyButton>
      {isDirty && (
        <BusyButton
          className="ad-plain ad-more"
          isOff={isSaving}
          onClick={() => {
            if (confirm('Discard all that you changed here?')) edits.discard()
          }}
        >
          Discard all changes
        </BusyButton>
      )}
    </div>
  )
}

interface SetColumnProps {
  readonly table: TableName
  readonly names: ProcessNames
  /** What is selected, in words. */
  readonly selected: string
  readonly onSet: (column: string, text: string) => void
}

/** Writes the same into one column of all that are selected. */
function SetColumn({ table, names, selected, onSet }: SetColumnProps) {
  const id = useId()
  const [chosen, setChosen] = useState('')
  const [text, setText] = useState('')
  const column = columnOf(table, chosen)
  return (
    <>
      <Field id={`${id}-column`} label={`Set in ${selected}`}>
        <select
          id={`${id}-column`}
          value={chosen}
          onChange={(event) => {
            setChosen(event.target.value)
            setText('')
          }}
        >
          <option value="">choose a column …</option>
          {columnsOf(table).map(([name]) => (
            <option key={name} value={name}>
              {columnLabel(name)}
            </option>
          ))}
        </select>
      </Field>
      {column && (
        <>
          <Field id={`${id}-text`} label="to">
            <CellInput
              id={`${id}-text`}
              column={column}
              choices={choicesOf(column, names)}
              value={text}
              isWrong={false}
              describedBy={undefined}
              isInRow
              onChange={setText}
            />
          </Field>
          <button type="button" onClick={() => onSet(chosen, text)}>
            Set
          </button>
        </>
      )}
    </>
  )
}
