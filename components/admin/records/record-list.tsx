'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { type FormEvent, useId } from 'react'
import type { StoredRecord } from '@/dataset/edits/edit'
import type { ProcessNames } from '@/dataset/edits/process-names'
import { nameColumnOf } from '@/dataset/edits/record-name'
import { type TableName, tables } from '@/dataset/tables'
import { recordPageSchema } from '../answers'
import { type AdminProblem, callAdmin } from '../call-admin'
import { ProblemNote } from '../problem-note'
import { processAddress, useNames } from '../use-names'
import { cellName, choicesOf, columnLabel, columnsOf } from './cell-name'
import { namedByKey, nameRecord } from './name-record'

interface RecordListProps {
  readonly processId: string
  readonly table: TableName
  readonly mayEdit: boolean
}

const pageSize = 50
type Page = { readonly records: readonly StoredRecord[]; readonly total: number }

/** What the name of a record says already has no column of its own, and what is long is read in the record. */
const longColumns = new Set(['note', 'summary', 'description', 'definition', 'anchor', 'gist', 'proposition'])
const listedColumns = (table: TableName) => {
  const keys: readonly (string | undefined)[] = namedByKey.has(table)
    ? tables[table].key
    : ['id', nameColumnOf(table)]
  return columnsOf(table).filter(([name]) => !keys.includes(name) && !longColumns.has(name))
}

/** The records of a table: searched, filtered, sorted; what is asked for stands in the address. */
export function RecordList({ processId, table, mayEdit }: RecordListProps) {
  const asked = useSearchParams()
  const [router, path] = [useRouter(), usePathname()]
  const names = useNames(processId)
  const offset = Math.max(0, Number(asked.get('offset')) || 0)
  const query = new URLSearchParams(asked)
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
  const ask = (change: (next: URLSearchParams) => void) => {
    const next = new URLSearchParams(asked)
    next.delete('offset')
    change(next)
    router.replace(`${path}${next.size > 0 ? `?${next}` : ''}`, { scroll: false })
  }
  const problem = names.error ?? page.error
  return (
    <>
      <ListTools table={table} asked={asked} names={names.data} ask={ask} />
      {mayEdit && (
        <p>
          <Link href={`${path}/new`} className="ad-button">
            New record
          </Link>
        </p>
      )}
      {problem && <ProblemNote problem={problem} />}
      {page.data && names.data && (
        <div aria-busy={page.isFetching}>
          <p className="ad-quiet" role="status">
            {page.data.total === 0 ? 'Nothing is found.' : `${page.data.total} found`}
          </p>
          <Rows table={table} page={page.data} names={names.data} path={path} asked={asked} ask={ask} />
          <Pages total={page.data.total} offset={offset} ask={ask} />
        </div>
      )}
      {!page.data && !problem && <p aria-busy="true">Reading the records …</p>}
    </>
  )
}

type Ask = (change: (next: URLSearchParams) => void) => void

interface ListToolsProps {
  readonly table: TableName
  readonly asked: URLSearchParams
  readonly names: ProcessNames | undefined
  readonly ask: Ask
}

function ListTools({ table, asked, names, ask }: ListToolsProps) {
  const id = useId()
  const filters = names
    ? columnsOf(table).flatMap(([name, column]) => {
        const choices = choicesOf(column, names)
        return choices && choices.length > 1 ? [{ name, choices, isRequired: column.required === true }] : []
      })
    : []
  const chosen = (name: string) =>
    asked
      .getAll('where')
      .find((one) => one.startsWith(`${name}:`))
      ?.slice(name.length + 1)
  const choose = (name: string, value: string) =>
    ask((next) => {
      const others = next.getAll('where').filter((one) => !one.startsWith(`${name}:`))
      next.delete('where')
      for (const one of others) next.append('where', one)
      if (value !== 'any') next.append('where', `${name}:${value === 'empty' ? '' : value.slice(1)}`)
    })
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const words = String(new FormData(event.currentTarget).get('q') ?? '').trim()
    ask((next) => (words ? next.set('q', words) : next.delete('q')))
  }
  return (
    <div className="ad-tools">
      <search>
        <form onSubmit={onSubmit} className="ad-search">
          <label htmlFor={`${id}-q`}>Search, in any spelling</label>
          <input id={`${id}-q`} name="q" type="search" defaultValue={asked.get('q') ?? ''} maxLength={200} />
          <button type="submit">Search</button>
        </form>
      </search>
      <details open={asked.has('where')}>
        <summary>Filter</summary>
        <div className="ad-filters">
          {filters.map(({ name, choices, isRequired }) => {
            const value = chosen(name)
            return (
              <div key={name}>
                <label htmlFor={`${id}-${name}`}>{columnLabel(name)}</label>
                <select
                  id={`${id}-${name}`}
                  value={value === undefined ? 'any' : value === '' ? 'empty' : `=${value}`}
                  onChange={(event) => choose(name, event.target.value)}
                >
                  <option value="any">any</option>
                  {!isRequired && <option value="empty">empty</option>}
                  {choices.map((choice) => (
                    <option key={choice.value} value={`=${choice.value}`}>
                      {choice.label}
                    </option>
                  ))}
                </select>
              </div>
            )
          })}
        </div>
      </details>
    </div>
  )
}

interface RowsProps extends Omit<ListToolsProps, 'names'> {
  readonly page: Page
  readonly names: ProcessNames
  readonly path: string
}

function Rows({ table, page, names, path, asked, ask }: RowsProps) {
  const columns = listedColumns(table)
  const sorted = asked.get('sort')
  const isDown = asked.get('order') === 'down'
  const sortBy = (name: string) =>
    ask((next) => {
      next.set('sort', name)
      if (sorted === name && !isDown) next.set('order', 'down')
      else next.delete('order')
    })
  if (page.records.length === 0) return null
  return (
    <div className="ad-scroll">
      <table className="ad-table">
        <thead>
          <tr>
            <th scope="col">Record</th>
            {columns.map(([name]) => (
              <th
                key={name}
                scope="col"
                aria-sort={sorted === name ? (isDown ? 'descending' : 'ascending') : undefined}
              >
                <button type="button" onClick={() => sortBy(name)}>
                  {columnLabel(name)}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.records.map(({ uid, row }) => (
            <tr key={uid}>
              <th scope="row">
                <Link href={`${path}/${uid}`}>{nameRecord(table, row, names)}</Link>
              </th>
              {columns.map(([name, column]) => (
                <td key={name}>{cellName(column, row[name] ?? null, names)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Pages({
  total,
  offset,
  ask,
}: {
  readonly total: number
  readonly offset: number
  readonly ask: Ask
}) {
  if (total <= pageSize) return null
  const go = (to: number) => ask((next) => (to > 0 ? next.set('offset', String(to)) : next.delete('offset')))
  return (
    <p className="ad-actions">
      <button type="button" disabled={offset === 0} onClick={() => go(offset - pageSize)}>
        Before
      </button>
      <span>
        {offset + 1} to {Math.min(offset + pageSize, total)}
      </span>
      <button type="button" disabled={offset + pageSize >= total} onClick={() => go(offset + pageSize)}>
        After
      </button>
    </p>
  )
}
