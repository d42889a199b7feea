import Link from 'next/link'
import type { ProcessNames } from '@/dataset/edits/process-names'
import type { TableName } from '@/dataset/tables'
import { keyList } from './pointed-list'
import { findTwin } from './suggest-id'

interface TwinNoteProps {
  readonly processId: string
  readonly table: TableName
  readonly names: ProcessNames
  /** What is written of a new record. */
  readonly texts: Readonly<Record<string, string>>
  /** Goes on with the record that is there, by its id; without it, the way to it is shown. */
  readonly onTwin: ((id: string) => void) | undefined
}

/** Says that a record is there already that is called as the new one is; nothing where none is. */
export function TwinNote({ processId, table, names, texts, onTwin }: TwinNoteProps) {
  const twin = findTwin(table, texts, names)
  if (twin === undefined) return null
  const name = names.records[table]?.find(({ id }) => id === twin)?.name ?? twin
  return (
    <div className="ad-restored" role="status">
      <p>“{name}” is there already. Is it the same?</p>
      <p>
        {onTwin ? (
          <button type="button" onClick={() => onTwin(twin)}>
            Add the words to its evidence
          </button>
        ) : (
          <Link href={keyList(processId, table, twin)}>Show it</Link>
        )}
      </p>
    </div>
  )
}
