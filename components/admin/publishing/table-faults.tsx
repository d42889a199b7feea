import Link from 'next/link'
import { isTableName, tables } from '@/dataset/tables'
import { columnLabel } from '../records/cell-name'
import { keyList } from '../records/pointed-list'
import type { TableFault } from './publishing-answers'

interface TableFaultsProps {
  readonly processId: string
  /** The first of them. */
  readonly faults: readonly TableFault[]
  readonly faultCount: number
}

/** The rules that the tables break, each with the way to its record. */
export function TableFaults({ processId, faults, faultCount }: TableFaultsProps) {
  return (
    <section className="ad-problem" aria-label="To be put right first">
      <p>This cannot be published before it is put right:</p>
      <ul>
        {faults.map(({ where, key, column, value, problem, allowed }) => (
          <li key={`${where} ${key} ${column} ${problem}`}>
            {isTableName(where) && key !== null ? (
              <Link href={keyList(processId, where, key)}>
                {tables[where].title}, {key}
              </Link>
            ) : (
              where
            )}
            {column !== null && `, ${columnLabel(column).toLowerCase()}`}: {value !== null && <q>{value}</q>}{' '}
            {problem}.{allowed && ` Allowed: ${allowed}.`}
          </li>
        ))}
      </ul>
      {faultCount > faults.length && <p>… and {faultCount - faults.length} more.</p>}
    </section>
  )
}
