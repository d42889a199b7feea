'use client'

import Link from 'next/link'
import { usePathname, useSearchParams } from 'next/navigation'
import { tableNames, tables } from '@/dataset/tables'
import { ProblemNote } from '../problem-note'
import { SearchForm } from '../records/search-form'
import { useNames } from '../use-names'
import { FoundRecords } from './found-records'
import { packagePageTitle } from './package-words'

interface ProcessPageProps {
  readonly processId: string
  /** Whether whoever looks may delete it. */
  readonly mayDelete: boolean
}

/** The tables of a process, each a way to its records, and a search through all of them. */
export function ProcessPage({ processId, mayDelete }: ProcessPageProps) {
  const names = useNames(processId)
  const words = useSearchParams().get('q') ?? ''
  const path = usePathname()
  const search = (next: string) =>
    history.pushState(null, '', next ? `${path}?${new URLSearchParams({ q: next })}` : path)
  if (names.error) return <ProblemNote problem={names.error} />
  const address = `/admin/processes/${processId}`
  return (
    <>
      <nav aria-label="About this process" className="ad-ways">
        <Link href={`${address}/description`}>Description and codebook</Link>
        <Link href={`${address}/history`}>History of all changes</Link>
        {names.data?.isPublished && <a href={`/${processId}`}>On the public site</a>}
        <Link href={`${address}/package`}>{packagePageTitle(mayDelete)}</Link>
      </nav>
      {names.data?.isPublished && (
        <p className="ad-quiet">
          Visitors see what is changed here once the next release is published, which for now is done on the
          command line.
        </p>
      )}
      <div className="ad-tools">
        <SearchForm label="Search all tables, in any spelling" words={words} onWords={search} />
      </div>
      {words ? (
        <>
          {names.data && <FoundRecords processId={processId} words={words} names={names.data} />}
          <p>
            <button type="button" onClick={() => search('')}>
              Show all tables
            </button>
          </p>
        </>
      ) : (
        <ul className="ad-tables" aria-busy={names.isPending}>
          {tableNames.map((table) => (
            <li key={table}>
              <Link href={`${address}/records/${table}`}>{tables[table].title}</Link>
              <span className="ad-count">{names.data?.counts[table] ?? '…'}</span>
              <p>{tables[table].row}</p>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
