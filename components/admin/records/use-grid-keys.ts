import { type ClipboardEvent, type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react'
import { parseCell } from '@/dataset/cell-text'
import type { Column } from '@/dataset/columns'
import type { ProcessNames } from '@/dataset/edits/process-names'
import type { Onward } from './cell-editor'
import { longestSelect } from './cell-input'
import { cellName, choicesOf } from './cell-name'
import { formatCells, parseCells } from './clipboard'
import { findTyped } from './find-choices'
import { type Grid, type GridCell, textOf } from './grid'
import { readWritten, type WrittenCell } from './table-draft'
import type { TableEdits } from './use-table-edits'

const arrows: Readonly<Record<string, 'up' | 'down' | 'left' | 'right'>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/**
 * Keys, mouse and clipboard of a table that is written in place, as spreadsheets have them: arrows move, Shift selects
 * more, typing or Enter or a second press writes, Delete empties, what is copied and pasted is cells.
 */
export function useGridKeys(
  table: Grid,
  edits: TableEdits | null,
  names: ProcessNames,
  columns: ReadonlyMap<string, Column>,
  /** Whether the first cell takes the focus when the table is opened. */
  takesFocus: boolean,
) {
  const grid = useRef<HTMLTableElement>(null)
  const [editing, setEditing] = useState<{
    readonly cell: GridCell
    /** What stood there. */
    readonly before: string
    readonly start: string
    /** The letter by which it was opened. */
    readonly typed: string
    readonly isReplaced: boolean
  } | null>(null)
  const wantsFocus = useRef(false)
  const pressed = useRef<string | null>(null)
  /** Whether Tab goes on to what comes after the table: Escape was pressed. */
  const isLeaving = useRef(false)
  const focused = table.getFocusedCell()

  useEffect(() => {
    if (!wantsFocus.current || editing) return
    wantsFocus.current = false
    grid.current?.querySelector<HTMLElement>('.is-focused')?.focus()
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is opened
  useEffect(() => {
    const [cell] = table.getRowModel().rows[0]?.getVisibleCells() ?? []
    if (!takesFocus || !cell) return
    wantsFocus.current = true
    table.setFocusedCell(cell.row.id, cell.column.id)
  }, [])

  /** The selected cells, row by row; rows and columns are those that are shown. */
  const selectedRows = (): GridCell[][] =>
    table.getCellSelectionBounds().flatMap(({ minRowIndex, maxRowIndex, minColumnIndex, maxColumnIndex }) =>
      table
        .getRowModel()
        .rows.slice(minRowIndex, maxRowIndex + 1)
        .map((row) => row.getVisibleCells().slice(minColumnIndex, maxColumnIndex + 1)),
    )

  /** The cell after this one, or before it, row by row; undefined at the end. */
  const neighbourOf = (cell: GridCell, isBefore: boolean): GridCell | undefined => {
    const cells = table.getRowModel().rows.flatMap((row) => row.getVisibleCells())
    return cells[cells.findIndex(({ id }) => id === cell.id) + (isBefore ? -1 : 1)]
  }

  const goTo = (cell: GridCell | undefined) => {
    if (!cell) return
    wantsFocus.current = true
    table.setFocusedCell(cell.row.id, cell.column.id)
  }

  const written = (cell: GridCell, text: string): WrittenCell[] => {
    const column = columns.get(cell.column.id)
    if (!column) return []
    const { record } = cell.row.original
    return [{ record, column: cell.column.id, text: readWritten(column, names, text) }]
  }

  const fillSelected = (text: string) =>
    edits?.write(
      selectedRows()
        .flat()
        .flatMap((cell) => written(cell, text)),
    )

  const fillDown = () => {
    const [top, ...below] = selectedRows()
    edits?.write(
      below.flatMap((cells) =>
        cells.flatMap((cell, place) => written(cell, top?.[place] ? textOf(top[place]) : '')),
      ),
    )
  }

  const begin = (cell: GridCell, { typed = '', isReplaced = false } = {}) => {
    const column = columns.get(cell.column.id)
    const choices = column && choicesOf(column, names)
    const isChosen = choices && choices.length <= longestSelect
    const before = textOf(cell)
    // What begins with a letter is written from that letter on.
    const start = typed === '' ? before : isChosen ? findTyped(choices, typed) : typed
    setEditing({ cell, before, start, typed, isReplaced })
    if (start !== before) for (const one of written(cell, start)) edits?.type(one)
  }

  const onWritten = (text: string, onward: Onward) => {
    if (onward !== 'stay') pressed.current = null
    setEditing(null)
    wantsFocus.current = onward !== 'stay'
    // The cell that was written: another one may have the focus by now.
    if (onward === 'fill') fillSelected(text)
    else if (editing && text !== editing.before) edits?.write(written(editing.cell, text))
    else edits?.cancel()
    if (onward === 'down') table.moveCellSelection('down')
    else if (editing && (onward === 'next' || onward === 'before'))
      goTo(neighbourOf(editing.cell, onward === 'before'))
  }

  const pasteCells = (text: string) => {
    const block = parseCells(text.replace(/\r?\n$/, ''))
    edits?.cancel()
    setEditing(null)
    wantsFocus.current = true
    const [single] = block.length === 1 && block[0]?.length === 1 ? block[0] : []
    if (single !== undefined) return fillSelected(single)
    const bounds = table.getCellSelectionBounds()[0]
    if (!bounds) return
    const rows = table.getRowModel().rows.slice(bounds.minRowIndex)
    const columnsThere = (rows[0]?.getVisibleCells().length ?? 0) - bounds.minColumnIndex
    edits?.write(
      block.flatMap((cells, down) => {
        const own = rows[down]?.getVisibleCells() ?? []
        return cells.flatMap((cell, along) => {
          const target = own[bounds.minColumnIndex + along]
          return target ? written(target, cell) : []
        })
      }),
    )
    edits?.tellUnfit({
      rows: Math.max(0, block.length - rows.length),
      columns: Math.max(0, ...block.map((cells) => cells.length - columnsThere)),
    })
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (!focused || editing || !isOnCell(event)) return
    pressed.current = null
    const { key, shiftKey, ctrlKey, metaKey, altKey } = event
    const onward = key === 'Tab' && !isLeaving.current ? neighbourOf(focused, shiftKey) : undefined
    isLeaving.current = key === 'Escape'
    const isCommand = ctrlKey || metaKey
    const direction = arrows[key]
    if (direction) {
      wantsFocus.current = true
      if (shiftKey) table.extendCellSelection(direction)
      else table.moveCellSelection(direction)
    } else if (onward) goTo(onward)
    else if (key === 'Enter' || key === 'F2') begin(focused)
    else if (key === 'Delete' || key === 'Backspace') fillSelected('')
    else if (key === ' ') focused.row.toggleSelected()
    else if (isCommand && key.toLowerCase() === 'z') edits?.takeBack()
    else if (isCommand && key.toLowerCase() === 'd') fillDown()
    else if (isCommand && key.toLowerCase() === 'a') table.selectAllCells()
    else if (key.length === 1 && !isCommand && !altKey) begin(focused, { typed: key })
    else return
    event.preventDefault()
  }

  const onCopy = (event: ClipboardEvent) => {
    if (editing || !isOnCell(event)) return
    event.clipboardData.setData('text/plain', formatCells(selectedRows().map((cells) => cells.map(copyOf))))
    event.preventDefault()
  }

  /** A cell as people read it, where what they read leads back to it. */
  const copyOf = (cell: GridCell): string => {
    const column = columns.get(cell.column.id)
    const text = textOf(cell)
    if (!column) return text
    const shown = cellName(column, parseCell(column, text), names)
    return readWritten(column, names, shown) === text ? shown : text
  }

  const onPaste = (event: ClipboardEvent) => {
    if (editing || !isOnCell(event)) return
    event.preventDefault()
    pasteCells(event.clipboardData.getData('text/plain'))
  }

  const first = table.getRowModel().rows[0]?.getVisibleCells()[0]?.id

  return {
    grid,
    editing,
    handlers: { onKeyDown, onCopy, onPaste },
    onWritten,
    onType: (text: string) => {
      const column = editing && columns.get(editing.cell.column.id)
      if (!column) return
      const { record } = editing.cell.row.original
      edits?.type({ record, column: editing.cell.column.id, text })
    },
    onCancel: () => {
      edits?.cancel()
      wantsFocus.current = true
      setEditing(null)
    },
    pasteCells,
    propsOf: (cell: GridCell) => ({
      // One cell is on the way of Tab; the arrows reach all others.
      // While it is written, its control is.
      tabIndex:
        editing?.cell.id === cell.id ? undefined : focused ? cell.getTabIndex() : cell.id === first ? 0 : -1,
      'aria-selected': cell.getIsSelected(),
      onMouseDown: (event: MouseEvent) => {
        if (editing?.cell.id === cell.id) return
        // What keys have led to is not pressed yet.
        const isAgain =
          focused?.id === cell.id && pressed.current === cell.id && !event.shiftKey && event.button === 0
        pressed.current = cell.id
        if (!isAgain) return cell.getSelectionStartHandler()(event)
        event.preventDefault()
        begin(cell, { isReplaced: true })
      },
      onMouseEnter: cell.getSelectionExtendHandler(),
      onFocus: () => {
        // Led here by Tab or a link, not pressed.
        if (!editing && focused?.id !== cell.id && pressed.current !== cell.id)
          table.setFocusedCell(cell.row.id, cell.column.id)
      },
    }),
  }
}

/** How a table that is written in place hears keys, mouse and clipboard. */
export type GridKeys = ReturnType<typeof useGridKeys>

/** Whether an event is of a cell itself, not of a control beside or in it. */
const isOnCell = ({ target }: KeyboardEvent | ClipboardEvent) =>
  target instanceof HTMLTableCellElement && target.dataset.label !== undefined
