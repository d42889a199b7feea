'use client'

import Link from 'next/link'
import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { tableNames, tables } from '@/dataset/tables'
import { ProblemNote } from '../problem-note'
import { SearchForm } from '../records/search-form'
import { useNames } from '../use-names'
import { FoundRecords } from './found-records'

/** The tables of a process, each a way to its records, and a search through all of them. */
export function ProcessPage({ processId }: { readonly processId: string }) {
  const names = useNames(processId)
  const words = useSearchParams().get('q') ?? ''
  const [router, path] = [useRouter(), usePathname()]
  const search = (next: string) =>
    router.replace(next ? `${path}?${new URLSearchParams({ q: next })}` : path, { scroll: false })
  if (names.error) return <ProblemNote problem={names.error} />
  const address = `/admin/processes/${processId}`
  return (
    <>
      <nav aria-label="About this process" className="ad-ways">
        <Link href={`${address}/description`}>Description and codebook</Link>
        <Link href={`${address}/history`}>History of all changes</Link>
        <Link href={`${address}/package`}>Import and export</Link>
      </nav>
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
