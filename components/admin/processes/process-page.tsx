'use client'

import Link from 'next/link'
import { tableNames, tables } from '@/dataset/tables'
import { ProblemNote } from '../problem-note'
import { useNames } from '../use-names'

/** The tables of a process, each a way to its records. */
export function ProcessPage({ processId }: { readonly processId: string }) {
  const names = useNames(processId)
  if (names.error) return <ProblemNote problem={names.error} />
  const address = `/admin/processes/${processId}`
  return (
    <>
      <nav aria-label="About this process" className="ad-ways">
        <Link href={`${address}/description`}>Description and codebook</Link>
        <Link href={`${address}/history`}>History of all changes</Link>
        <Link href={`${address}/package`}>Import and export</Link>
      </nav>
      <ul className="ad-tables" aria-busy={names.isPending}>
        {tableNames.map((table) => (
          <li key={table}>
            <Link href={`${address}/records/${table}`}>{tables[table].title}</Link>
            <span className="ad-count">{names.data?.counts[table] ?? '…'}</span>
            <p>{tables[table].row}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
