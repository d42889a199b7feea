'use client'

import { functionalUpdate, useTable } from '@tanstack/react-table'
import Link from 'next/link'
import { type CSSProperties, useMemo, useRef } from 'react'
import { parseCell } from '@/dataset/cell-text'
import type { Column } from '@/dataset/columns'
import type { StoredRecord } from '@/dataset/edits/edit'
import type { ProcessNames } from '@/dataset/edits/process-names'
import { nameColumnOf } from '@/dataset/edits/record-name'
import { type TableName, tables } from '@/dataset/tables'
import { withQuery } from '../with-query'
import { cellName, columnLabel, columnsOf } from './cell-name'
import { textsOf } from './draft'
import { gridFeatures, type TableRow, textOf } from './grid'
import { GridCell } from './grid-cell'
import { type Ask, shownColumns } from './list-query'
import { nameRecord } from './name-record'
import { cellKey, type TableDraft } from './table-draft'
import { useGridKeys } from './use-grid-keys'
import { useIsWider } from './use-is-wider'
import { useScrollPlace } from './use-scroll-place'
import type { TableEdits } from './use-table-edits'

/** The records that are selected, by uid, on whatever page they stand. */
export type Selection = ReadonlyMap<number, StoredRecord>

interface RecordTableProps {
  readonly table: TableName
  readonly records: readonly StoredRecord[]
  readonly names: ProcessNames
  readonly asked: URLSearchParams
  readonly ask: Ask
  /** The address of the list, below which each record has its own. */
  readonly path: string
  /** Null while the table is only read. */
  readonly edits: TableEdits | null
  readonly selection: Selection
  readonly onSelect: (selection: Selection) => void
  /** Whether its first cell takes the focus when it is opened. */
  readonly takesFocus?: boolean
}

/** Records as rows: to be read, or to be written as in a spreadsheet. */
export function RecordTable({
  table,
  records,
  names,
  asked,
  ask,
  path,
  edits,
  takesFocus = false,
  ...selecting
}: RecordTableProps) {
  const { selection, onSelect } = selecting
  const data = useMemo(() => overlay(records, edits?.draft), [records, edits?.draft])
  const columns = useMemo(() => columnsOf(table).map(([name]) => ({ id: name })), [table])
  const descriptions = useMemo(() => new Map<string, Column>(columnsOf(table)), [table])
  const shown = shownColumns(table, asked)
  const rowSelection: Record<string, true> = Object.fromEntries(
    [...selection.keys()].map((uid) => [uid, true as const]),
  )
  const grid = useTable({
    features: gridFeatures,
    columns,
    data,
    getRowId: ({ record }) => String(record.uid),
    autoResetCellSelection: false,
    enableCellSelection: edits !== null,
    state: {
      columnVisibility: Object.fromEntries(columnsOf(table).map(([name]) => [name, shown.includes(name)])),
      rowSelection,
    },
    onRowSelectionChange: (updater) => {
      const ids = Object.keys(functionalUpdate(updater, rowSelection)).map(Number)
      const known = new Map([...selection, ...records.map((record) => [record.uid, record] as const)])
      onSelect(new Map(ids.flatMap((uid) => [[uid, known.get(uid)] as const]).filter(isKnown)))
    },
  })
  const keys = useGridKeys(grid, edits, names, descriptions, takesFocus)
  const scroll = useRef<HTMLDivElement>(null)
  const isWider = useIsWider(scroll)
  useScrollPlace(scroll, withQuery(path, asked))
  const widths = [2, 14, ...shown.map((name) => widthOf(descriptions.get(name)))]
  const sorted = asked.get('sort')
  const isDown = asked.get('order') === 'down'
  const sortBy = (name: string) =>
    ask((next) => {
      next.set('sort', name)
      if (sorted === name && !isDown) next.set('order', 'down')
      else next.delete('order')
    })
  return (
    <div className={isWider ? 'ad-scroll is-wider' : 'ad-scroll'} ref={scroll}>
      <table
        ref={keys.grid}
        className={edits ? 'ad-table ad-grid' : 'ad-table'}
        role={edits ? 'grid' : undefined}
        {...(edits ? { ...keys.handlers, style: sizeOf(widths) } : {})}
      >
        {edits && (
          <colgroup>
            {widths.map((width, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns are told by their place
              <col key={place} style={sizeOf([width])} />
            ))}
          </colgroup>
        )}
        <thead>
          <tr>
            {edits && (
              <th scope="col" className="ad-check">
                <input
                  type="checkbox"
                  aria-label="Select all on this page"
                  checked={grid.getIsAllRowsSelected()}
                  onChange={grid.getToggleAllRowsSelectedHandler()}
                />
              </th>
            )}
            {[nameOrKey(table), ...grid.getVisibleLeafColumns().map(({ id }) => id)].map((name, place) => (
              <th
                key={place === 0 ? 'record' : name}
                scope="col"
                aria-sort={sorted === name ? (isDown ? 'descending' : 'ascending') : undefined}
              >
                <button type="button" onClick={() => sortBy(name)}>
                  {place === 0 ? 'Record' : columnLabel(name)}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.getRowModel().rows.map((row) => {
            const { record, changed } = row.original
            const title = nameRecord(table, record.row, names)
            return (
              <tr key={row.id} aria-selected={edits ? row.getIsSelected() : undefined}>
                {edits && (
                  <td className="ad-check">
                    <input
                      type="checkbox"
                      aria-label={`Select ${title}`}
                      checked={row.getIsSelected()}
                      // Space in a cell ticks its record: Tab need not pass all of them.
                      tabIndex={-1}
                      onChange={row.getToggleSelectedHandler()}
                    />
                  </td>
                )}
                <th scope="row">
                  <Link href={`${path}/${record.uid}`} tabIndex={edits ? -1 : undefined}>
                    {title}
                  </Link>
                </th>
                {row.getVisibleCells().map((cell) => {
                  const name = cell.column.id
                  const column = descriptions.get(name)
                  if (!column) return null
                  if (!edits)
                    return (
                      <td key={cell.id} dir="auto" data-label={columnLabel(name)}>
                        {cellName(column, parseCell(column, textOf(cell)), names)}
                      </td>
                    )
                  return (
                    <GridCell
                      key={cell.id}
                      {...{ cell, column, names, keys, title }}
                      isChanged={!edits.isSaving && changed.has(name)}
                      fault={edits.faults.cells[cellKey(record.uid, name)]}
                    />
                  )
                })}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** How wide a column is while its cells are written, in rem: what is typed moves nothing. */
function widthOf(column: Column | undefined): number {
  return column && (column.type === 'integer' || column.type === 'boolean') ? 7 : 12
}

const sizeOf = (widths: readonly number[]) =>
  ({ '--inline-size': `${widths.reduce((sum, width) => sum + width, 0)}rem` }) as CSSProperties

/** What records are sorted by where they are sorted by what they are called. */
const nameOrKey = (table: TableName) => nameColumnOf(table) ?? tables[table].key[0]

const isKnown = (
  entry: readonly [number, StoredRecord | undefined],
): entry is readonly [number, StoredRecord] => entry[1] !== undefined

function overlay(records: readonly StoredRecord[], draft: TableDraft | undefined): TableRow[] {
  const changed = new Map(draft?.records.map((one) => [one.base.uid, one]))
  return records.map((record) => {
    const own = changed.get(record.uid)
    return {
      record,
      texts: { ...textsOf(record.table, record.row), ...own?.texts },
      changed: new Set(Object.keys(own?.texts ?? {})),
    }
  })
}
