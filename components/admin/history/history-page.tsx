'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { useEffect, useId, useRef, useState } from 'react'
import { tableNames, tables } from '@/dataset/tables'
import { ProblemNote } from '../problem-note'
import { useNames } from '../use-names'
import { withQuery } from '../with-query'
import { HistoryList } from './history-list'
import { releasesFilter } from './history-query'

/** Whoever pauses for so long while typing wants to see what there is. */
const pauseMs = 400

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
  /** How often all filters were cleared: their controls begin anew then. */
  const [cleared, setCleared] = useState(0)
  const typing = useRef<ReturnType<typeof setTimeout>>(undefined)
  // Whoever leaves meanwhile is on another page, whose address is not ours.
  useEffect(() => () => clearTimeout(typing.current), [])
  const choose = (name: string, value: string) => {
    // As it is by now: something else may have been chosen while this was typed.
    const next = new URLSearchParams(location.search)
    if (value) next.set(name, value)
    else next.delete(name)
    history.replaceState(null, '', withQuery(path, next))
  }
  const clear = () => {
    clearTimeout(typing.current)
    setCleared(cleared + 1)
    history.replaceState(null, '', path)
  }
  if (names.error) return <ProblemNote problem={names.error} />
  return (
    <>
      <details className="ad-tools" open={wasNarrowed}>
        <summary>Filter</summary>
        <div className="ad-filters" key={cleared}>
          <div>
            <label htmlFor={`${id}-table`}>Records</label>
            <select
              id={`${id}-table`}
              value={asked.get('table') ?? ''}
              onChange={(event) => choose('table', event.target.value)}
            >
              <option value="">all</option>
              <option value={releasesFilter}>Releases</option>
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
              onChange={({ target }) => {
                clearTimeout(typing.current)
                typing.current = setTimeout(() => choose('actor', target.value.trim()), pauseMs)
              }}
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
      {asked.size > 0 && (
        <p className="ad-actions">
          {asked.has('act') && 'Only what was changed at once.'}
          <button type="button" onClick={clear}>
            Show all changes
          </button>
        </p>
      )}
      {names.data && (
        <HistoryList processId={processId} names={names.data} filter={asked.toString()} mayEdit={mayEdit} />
      )}
    </>
  )
}
