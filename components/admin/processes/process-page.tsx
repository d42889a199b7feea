'use client'

import Link from 'next/link'
import { usePathname, useSearchParams } from 'next/navigation'
import { tableNames, tables } from '@/dataset/tables'
import { count } from '../count'
import { ProblemNote } from '../problem-note'
import { useReleases } from '../publishing/use-releases'
import { SearchForm } from '../records/search-form'
import { WaitingDrafts } from '../records/waiting-drafts'
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
  const unpublished = useReleases(processId).data?.unpublished
  const words = useSearchParams().get('q') ?? ''
  const path = usePathname()
  const search = (next: string) =>
    history.pushState(null, '', next ? `${path}?${new URLSearchParams({ q: next })}` : path)
  if (names.error) return <ProblemNote problem={names.error} />
  const address = `/admin/processes/${processId}`
  const isEmpty =
    names.data && tableNames.every((table) => table === 'vocabularies' || !names.data.counts[table])
  return (
    <>
      <p className="ad-quiet">{processId}</p>
      <nav aria-label="About this process" className="ad-ways">
        <Link href={`${address}/articles`}>Add and code articles</Link>
        <Link href={`${address}/description`}>Description and codebook</Link>
        <Link href={`${address}/review`}>Review and publish</Link>
        <Link href={`${address}/history`}>History of all changes</Link>
        {names.data?.isPublished && <a href={`/${processId}`}>On the public site</a>}
        <Link href={`${address}/package`}>{packagePageTitle(mayDelete)}</Link>
      </nav>
      <p className="ad-quiet">
        Readers see what is changed here once it is reviewed and published.
        {unpublished && unpublished.count > 0 && (
          <>
            {' '}
            <Link href={`${address}/review`}>
              {count(unpublished.count, 'change')} since release {unpublished.since}
            </Link>{' '}
            {unpublished.count === 1 ? 'is' : 'are'} not published.
          </>
        )}
      </p>
      {names.data && <WaitingDrafts processId={processId} names={names.data} />}
      {isEmpty && (
        <p>
          Nothing is coded yet. Begin with <Link href={`${address}/articles/new`}>the first article</Link>,
          and go on with the parties, rounds, demands and claims that it names.
        </p>
      )}
      <div className="ad-tools">
        <SearchForm label="Search all tables, in any Latin spelling" words={words} onWords={search} />
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
