import { useQueryClient } from '@tanstack/react-query'
import type { ProcessNames } from '@/dataset/edits/process-names'
import type { TableName } from '@/dataset/tables'
import { formatTime } from '../format-time'
import { readBegunTable, readDraftPlace } from '../records/draft-names'
import { discardDrafts } from '../records/draft-store'
import { draftsQueryKey, useWaitingDrafts } from '../records/use-waiting-drafts'

interface BegunDraftsProps {
  readonly processId: string
  readonly names: ProcessNames
  /** The uid of the article. */
  readonly uid: number
  readonly onGoOn: (table: TableName, draft: string) => void
}

/** What was begun at the desk of an article and not saved, each a way to go on with it. */
export function BegunDrafts({ processId, names, uid, onGoOn }: BegunDraftsProps) {
  const client = useQueryClient()
  const begun = useWaitingDrafts(processId).flatMap((one) => {
    const table = readBegunTable(processId, uid, one.name)
    const place = table && readDraftPlace(processId, one.name, one.draft, names)
    return place && !one.isElsewhere ? [{ ...one, table, label: place.label }] : []
  })
  if (begun.length === 0) return null
  const discard = async (name: string, label: string) => {
    if (!confirm(`Discard what you typed and did not save: ${label}?`)) return
    await discardDrafts(name)
    await client.invalidateQueries({ queryKey: draftsQueryKey(processId) })
  }
  return (
    <section className="ad-restored" aria-label="Not saved yet">
      <p>Begun here and not saved yet:</p>
      <ul className="ad-drafts">
        {begun.map(({ name, at, table, label }) => (
          <li key={name}>
            <button type="button" className="ad-plain" onClick={() => onGoOn(table, name)}>
              {label}
            </button>{' '}
            <span className="ad-quiet">{formatTime(at)}</span>{' '}
            <button type="button" className="ad-plain" onClick={() => void discard(name, label)}>
              Discard
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
