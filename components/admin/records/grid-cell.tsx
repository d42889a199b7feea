import { useId } from 'react'
import { parseCell } from '@/dataset/cell-text'
import type { Column } from '@/dataset/columns'
import type { ProcessNames } from '@/dataset/edits/process-names'
import { CellEditor } from './cell-editor'
import { cellName, choicesOf, columnLabel } from './cell-name'
import { type GridCell as Cell, textOf } from './grid'
import type { GridKeys } from './use-grid-keys'

interface GridCellProps {
  readonly cell: Cell
  readonly column: Column
  readonly names: ProcessNames
  readonly keys: GridKeys
  /** The name of the record. */
  readonly title: string
  readonly isChanged: boolean
  readonly fault: string | undefined
}

/** The id of a cell, by which what is wrong with it leads to it. */
export const gridCellId = (uid: number, column: string) => `cell-${uid}-${column}`

/** A cell of a table that is written in place. */
export function GridCell({ cell, column, names, keys, title, isChanged, fault }: GridCellProps) {
  const id = useId()
  const label = columnLabel(cell.column.id)
  const editing = keys.editing?.cell.id === cell.id ? keys.editing : null
  const marks = [
    ...(isChanged ? ['is-changed'] : []),
    ...(fault ? ['is-faulty'] : []),
    ...(cell.getIsSelected() ? ['is-selected'] : []),
    ...(cell.getIsFocused() ? ['is-focused'] : []),
  ]
  return (
    <td
      id={gridCellId(cell.row.original.record.uid, cell.column.id)}
      dir="auto"
      data-label={label}
      aria-invalid={fault !== undefined || undefined}
      aria-describedby={fault ? `${id}-fault` : undefined}
      className={marks.join(' ') || undefined}
      {...keys.propsOf(cell)}
    >
      {editing ? (
        <CellEditor
          id={`${id}-editor`}
          label={`${label} of ${title}`}
          column={column}
          choices={choicesOf(column, names)}
          start={editing.start}
          typed={editing.typed}
          isReplaced={editing.isReplaced}
          onType={keys.onType}
          onWritten={keys.onWritten}
          onCancel={keys.onCancel}
          onPasteCells={keys.pasteCells}
        />
      ) : (
        cellName(column, parseCell(column, textOf(cell)), names)
      )}
      {fault && (
        <span className="ad-error" id={`${id}-fault`}>
          {fault}
        </span>
      )}
    </td>
  )
}
