'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { usePathname, useSearchParams } from 'next/navigation'
import { useRef, useState } from 'react'
import type { StoredRecord } from '@/dataset/edits/edit'
import { lastChange } from '@/dataset/edits/last-change'
import { type TableName, tables } from '@/dataset/tables'
import { recordPageSchema } from '../answers'
import { type AdminProblem, callAdmin } from '../call-admin'
import { ProblemNote } from '../problem-note'
import { processAddress, useNames } from '../use-names'
import { withQuery } from '../with-query'
import { columnLabel } from './cell-name'
import { DownloadButton } from './download-button'
import { tableDraftName } from './draft-names'
import { type Ask, pageSize, readQuery } from './list-query'
import { ListTools } from './list-tools'
import { RecordTable, type Selection } from './record-table'
import { tableDraftSchema } from './table-draft'
import { TableEditor } from './table-editor'
import { useLeftDraft } from './use-draft'

interface RecordListProps {
  readonly processId: string
  readonly table: TableName
  readonly mayEdit: boolean
}

type Page = { readonly records: readonly StoredRecord[]; readonly total: number }

/** The records of a table: searched, filtered, sorted, written in place; what is asked for stands in the address. */
export function RecordList({ processId, table, mayEdit }: RecordListProps) {
  const left = useLeftDraft(tableDraftName(processId, table), tableDraftSchema)
  const asked = useSearchParams()
  const path = usePathname()
  const names = useNames(processId)
  // Once somebody has ended editing, what was left behind is saved or discarded.
  const [hasEnded, setEnded] = useState(false)
  const start = hasEnded ? null : left
  // Until it is known what was left behind, the records are read as they are.
  const isEditing = mayEdit && start !== undefined && (start !== null || asked.has('edit'))
  const offset = Math.max(0, Number(asked.get('offset')) || 0)
  const query = readQuery(asked)
  query.set('limit', String(pageSize))
  const page = useQuery<Page, AdminProblem>({
    queryKey: ['records', processId, table, query.toString()],
    queryFn: ({ signal }) =>
      callAdmin(`${processAddress(processId)}/records/${table}?${query}`, {
        signal,
        schema: recordPageSchema,
      }),
    placeholderData: keepPreviousData,
  })
  // The page itself is the same: nothing of it has to be asked for.
  const ask: Ask = (change) => {
    const next = new URLSearchParams(asked)
    next.delete('offset')
    change(next)
    history.pushState(null, '', withQuery(path, next))
  }
  const setEditing = (isOn: boolean) => {
    const next = new URLSearchParams(asked)
    if (isOn) next.set('edit', '1')
    else next.delete('edit')
    history.replaceState(null, '', withQuery(path, next))
  }
  const top = useRef<HTMLParagraphElement>(null)
  const isNarrowed = asked.has('q') || asked.has('where')
  const problem = names.error ?? page.error
  // What was read last stays while the next page cannot be: somebody may be writing in it.
  const last = useRef(page.data)
  if (page.data) last.current = page.data
  const shown = page.data ?? last.current
  const list = shown && names.data && { ...shown, names: names.data, table, asked, ask, path }
  return (
    <>
      <ListTools table={table} asked={asked} names={names.data} ask={ask} />
      {problem && (
        <ProblemNote problem={problem}>
          {problem.status === 400 && <Link href={path}>Show all records</Link>}
        </ProblemNote>
      )}
      {!list && !problem && <p aria-busy="true">Reading the records …</p>}
      {mayEdit && !isEditing && (
        <p className="ad-actions">
          <Link href={`${path}/new`} className="ad-button">
            New record
          </Link>
          <button type="button" onClick={() => setEditing(true)}>
            Edit in the table
          </button>
        </p>
      )}
      {list && (
        <div aria-busy={page.isFetching}>
          <div className="ad-sum">
            <p className="ad-quiet" role="status" ref={top}>
              {page.isPlaceholderData ? 'Looking …' : sayFound(list.total, isNarrowed)}
            </p>
            {list.total > 1 && <p className="ad-quiet">{sayOrder(table, asked)}</p>}
            <Pages total={list.total} offset={offset} ask={ask} />
            {list.total > 0 && <DownloadButton {...{ processId, table, asked }} />}
          </div>
          {isEditing ? (
            <TableEditor
              {...list}
              isReading={page.isPlaceholderData}
              processId={processId}
              left={start}
              onEnd={() => {
                setEnded(true)
                setEditing(false)
              }}
            />
          ) : (
            list.records.length > 0 && (
              <RecordTable {...list} edits={null} selection={noSelection} onSelect={() => {}} />
            )
          )}
          {list.total === 0 && isNarrowed && (
            <p>
              <button type="button" onClick={() => ask(widen)}>
                Show all records
              </button>
            </p>
          )}
          {list.records.length === 0 && list.total > 0 && <p>There is nothing on this page any more.</p>}
          <Pages
            total={list.total}
            offset={offset}
            ask={(change) => {
              ask(change)
              top.current?.scrollIntoView()
            }}
          />
        </div>
      )}
    </>
  )
}

const sayFound = (total: number, isNarrowed: boolean) =>
  total > 0 ? `${total} found` : isNarrowed ? 'Nothing is found.' : 'No records yet.'

/** In which order the records stand. */
function sayOrder(table: TableName, asked: URLSearchParams): string {
  const sort = asked.get('sort')
  const way = asked.get('order') === 'down' ? ', last to first' : ''
  if (sort === lastChange) return 'Changed last first'
  if (sort) return `Sorted by ${columnLabel(sort).toLowerCase()}${way}`
  if (asked.has('q')) return 'The likest first'
  return `Sorted by ${tables[table].key.map((name) => columnLabel(name).toLowerCase()).join(', ')}`
}

const noSelection: Selection = new Map()

function widen(next: URLSearchParams): void {
  next.delete('q')
  next.delete('where')
}

interface PagesProps {
  readonly total: number
  readonly offset: number
  readonly ask: Ask
}

function Pages({ total, offset, ask }: PagesProps) {
  if (total <= pageSize && offset === 0) return null
  const go = (to: number) => ask((next) => (to > 0 ? next.set('offset', String(to)) : next.delete('offset')))
  const lastPage = Math.max(0, Math.floor((total - 1) / pageSize) * pageSize)
  return (
    <p className="ad-actions">
      <button type="button" disabled={offset === 0} onClick={() => go(Math.min(offset - pageSize, lastPage))}>
        Previous
      </button>
      {offset < total && (
        <span>
          {offset + 1} to {Math.min(offset + pageSize, total)} of {total}
        </span>
      )}
      <button type="button" disabled={offset + pageSize >= total} onClick={() => go(offset + pageSize)}>
        Next
      </button>
    </p>
  )
}
