import { type ImportPreview, isReworded, type TablePreview } from '@/dataset/edits/import-preview'
import type { ProcessNames } from '@/dataset/edits/process-names'
import { formatKey } from '@/dataset/record-key'
import { tables } from '@/dataset/tables'
import { CellChanges } from '../cell-changes'
import { cellWords } from '../cell-words'
import { nameRecord } from '../records/name-record'
import { useNames } from '../use-names'

const noNames: ProcessNames = {
  title: '',
  isPublished: false,
  state: 0,
  counts: {},
  records: {},
  codes: [],
}

/** What an import would do, table by table. */
export function PreviewView({ preview }: { readonly preview: ImportPreview }) {
  const { process, isNew, size, wording } = preview
  const known = useNames(process.id, { isEnabled: !isNew })
  const names = known.data ?? noNames
  return (
    <section className="ad-preview" aria-label="What would change">
      <h2>{isNew ? `A new process: ${process.title}` : 'What would change'}</h2>
      <p role="status">{summarise(preview)}</p>
      {wording.before && (
        <CellChanges words={cellWords('processes', names)} before={wording.before} after={wording.after} />
      )}
      {size > 0 &&
        preview.tables.map((table) => <TableChanges key={table.table} preview={table} names={names} />)}
    </section>
  )
}

function summarise(preview: ImportPreview): string {
  const { process, isNew, size, tables: touched } = preview
  const rows = size === 1 ? 'one row' : `${size} rows`
  if (isNew) return `Its id would be ${process.id}, and it would have ${rows}.`
  const isOther = isReworded(preview)
  if (size === 0) return isOther ? 'Only the description would change.' : 'Nothing would change.'
  const places = touched.length === 1 ? 'one table' : `${touched.length} tables`
  return `${rows.charAt(0).toUpperCase()}${rows.slice(1)} in ${places}${isOther ? ', and the description' : ''}.`
}

/** So many are shown at once. */
const fewRows = 5

interface TableChangesProps {
  readonly preview: TablePreview
  readonly names: ProcessNames
}

function TableChanges({ preview, names }: TableChangesProps) {
  const { table, added, removed, changed, rows } = preview
  const words = cellWords(table, names)
  const counts = [
    ...(removed > 0 ? [`${removed} removed`] : []),
    ...(changed > 0 ? [`${changed} changed`] : []),
    ...(added > 0 ? [`${added} added`] : []),
  ]
  const rest = added + removed + changed - rows.length
  return (
    <details open={rows.length <= fewRows}>
      <summary>
        {tables[table].title}: {counts.join(', ')}
      </summary>
      <ul className="ad-history">
        {rows.map(({ before, after }) => {
          const row = after ?? before ?? {}
          const key = formatKey(table, row)
          return (
            <li key={`${key}${after ? '' : ' removed'}`}>
              {!before && 'Added: '}
              {!after && 'Removed: '}
              <b>{nameRecord(table, row, names)}</b>
              {before && after && <CellChanges words={words} before={before} after={after} />}
            </li>
          )
        })}
      </ul>
      {rest > 0 && <p>… and {rest} more.</p>}
    </details>
  )
}
