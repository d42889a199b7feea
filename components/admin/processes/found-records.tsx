'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import type { z } from 'zod'
import type { StoredRecord } from '@/dataset/edits/edit'
import type { ProcessNames } from '@/dataset/edits/process-names'
import { tables } from '@/dataset/tables'
import { foundSchema } from '../answers'
import { type AdminProblem, callAdmin } from '../call-admin'
import { cellWords } from '../cell-words'
import { ProblemNote } from '../problem-note'
import { columnLabel } from '../records/cell-name'
import { findWords } from '../records/find-words'
import { namePointed, nameRecord } from '../records/name-record'
import { processAddress } from '../use-names'

interface FoundRecordsProps {
  readonly processId: string
  readonly words: string
  readonly names: ProcessNames
}

/** The records of all tables in which words stand, in any spelling. */
export function FoundRecords({ processId, words, names }: FoundRecordsProps) {
  const search = useQuery<z.infer<typeof foundSchema>, AdminProblem>({
    queryKey: ['records', processId, 'found', words],
    queryFn: ({ signal }) =>
      callAdmin(`${processAddress(processId)}/search?${new URLSearchParams({ q: words })}`, {
        signal,
        schema: foundSchema,
      }),
    placeholderData: keepPreviousData,
  })
  if (search.error) return <ProblemNote problem={search.error} />
  if (!search.data) return <p aria-busy="true">Searching …</p>
  const { found } = search.data
  const total = found.reduce((sum, table) => sum + table.total, 0)
  const address = `/admin/processes/${processId}/records`
  return (
    <div aria-busy={search.isFetching}>
      <p className="ad-quiet" role="status">
        {total === 0 ? 'Nothing is found.' : `${total} found`}
      </p>
      {found.map(({ table, records, total: inTable }) => (
        <section key={table} className="ad-found">
          <h2>
            {tables[table].title} <span className="ad-count">{inTable}</span>
          </h2>
          <ul className="ad-list">
            {records.map((record) => (
              <li key={record.uid}>
                <Link href={`${address}/${table}/${record.uid}`}>{nameRecord(table, record.row, names)}</Link>
                <Snippet record={record} words={words} names={names} />
              </li>
            ))}
          </ul>
          {inTable > records.length && (
            <p>
              <Link href={`${address}/${table}?${new URLSearchParams({ q: words })}`}>All {inTable}</Link>
            </p>
          )}
        </section>
      ))}
    </div>
  )
}

/** What a record belongs to: the record that it is for, its article. */
function nameWhole({ row }: StoredRecord, names: ProcessNames): string {
  const source = names.records.sources?.find(({ id }) => id === row.source)?.name
  return [namePointed(row, names), source].filter(Boolean).join(', ')
}

interface SnippetProps {
  readonly record: StoredRecord
  readonly words: string
  readonly names: ProcessNames
}

/** Where in a record the words stand; what it belongs to where they stand there in another spelling, or in its name. */
function Snippet({ record, words, names }: SnippetProps) {
  const place = findWords(record, words, cellWords(record.table, names))
  if (!place) return <span className="ad-quiet ad-snippet">{nameWhole(record, names)}</span>
  return (
    <span className="ad-quiet ad-snippet" dir="auto">
      {columnLabel(place.column)}: {place.before}
      <mark>{place.found}</mark>
      {place.after}
    </span>
  )
}
