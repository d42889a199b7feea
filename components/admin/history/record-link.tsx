import Link from 'next/link'
import type { ProcessNames } from '@/dataset/edits/process-names'
import type { Revision } from '@/dataset/edits/revision'
import { tables } from '@/dataset/tables'
import { namePointed, nameRecord } from '../records/name-record'

interface RecordLinkProps {
  readonly processId: string
  readonly names: ProcessNames
  readonly revision: Revision
}

/** The record that a revision is of, by the name that it has or had. */
export function RecordLink({ processId, names, revision }: RecordLinkProps) {
  const { table, uid, before, after } = revision
  const address = `/admin/processes/${processId}`
  if (table === 'processes') return <Link href={`${address}/description`}>the description</Link>
  const row = after ?? before ?? {}
  const pointed = table === 'evidence' ? namePointed(row, names) : null
  return (
    <>
      <Link href={`${address}/records/${table}/${uid}`}>{nameRecord(table, row, names)}</Link>{' '}
      <span className="ad-quiet">
        ({tables[table].title}
        {pointed && ` for ${pointed}`})
      </span>
    </>
  )
}
