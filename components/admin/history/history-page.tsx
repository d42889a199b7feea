'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { useId, useState } from 'react'
import { tableNames, tables } from '@/dataset/tables'
import { ProblemNote } from '../problem-note'
import { useNames } from '../use-names'
import { withQuery } from '../with-query'
import { HistoryList } from './history-list'

/** A day that somebody means, not one on the way to it. */
const isDay = /^(19|20)\d\d-\d\d-\d\d$/

/** All changes of a process, filtered by what the address asks for. */
export function HistoryPage({
  processId,
  mayEdit,
}: {
  readonly processId: string
  readonly mayEdit: boolean
}) {
  const id = useId()
  const names = useNames(processId)
  const asked = useSearchParams()
  // It stays as its reader left it.
  const [wasNarrowed] = useState(asked.size > 0)
  const path = usePathname()
  const choose = (name: string, value: string) => {
    const next = new URLSearchParams(asked)
    if (value) next.set(name, value)
    else next.delete(name)
    history.replaceState(null, '', withQuery(path, next))
  }
  if (names.error) return <ProblemNote problem={names.error} />
  return (
    <>
      <details className="ad-tools" open={wasNarrowed}>
        <summary>Filter</summary>
        <div className="ad-filters">
          <div>
            <label htmlFor={`${id}-table`}>Records</label>
            <select
              id={`${id}-table`}
              value={asked.get('table') ?? ''}
              onChange={(event) => choose('table', event.target.value)}
            >
              <option value="">all</option>
              <option value="processes">Description</option>
              {tableNames.map((table) => (
                <option key={table} value={table}>
                  {tables[table].title}
                </option>
              ))}
            </select>
          </div>
          <div>
            <label htmlFor={`${id}-actor`}>By</label>
            <input
              id={`${id}-actor`}
              defaultValue={asked.get('actor') ?? ''}
              placeholder="part of a name"
              onBlur={(event) => choose('actor', event.target.value.trim())}
              onKeyDown={({ key, currentTarget }) =>
                key === 'Enter' && choose('actor', currentTarget.value.trim())
              }
            />
          </div>
          {(['from', 'to'] as const).map((name) => (
            <div key={name}>
              <label htmlFor={`${id}-${name}`}>{name === 'from' ? 'From' : 'To'}</label>
              <input
                id={`${id}-${name}`}
                type="date"
                defaultValue={asked.get(name) ?? ''}
                // While a year is typed, browsers give years such as 0002, and nothing between two dates.
                onChange={({ target }) => isDay.test(target.value) && choose(name, target.value)}
                onBlur={({ target }) => target.value === '' && choose(name, '')}
              />
            </div>
          ))}
        </div>
      </details>
      {names.data && (
        <HistoryList processId={processId} names={names.data} filter={asked.toString()} mayEdit={mayEdit} />
      )}
    </>
  )
}
