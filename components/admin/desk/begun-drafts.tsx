import type { ProcessNames } from '@/dataset/edits/process-names'
import type { TableName } from '@/dataset/tables'
import { DraftList } from '../records/draft-list'
import { readBegunTable, readDraftPlace } from '../records/draft-names'
import { useWaitingDrafts } from '../records/use-waiting-drafts'

interface BegunDraftsProps {
  readonly processId: string
  readonly names: ProcessNames
  /** The uid of the article. */
  readonly uid: number
  readonly onGoOn: (table: TableName, draft: string) => void
}

/** What was begun at the desk of an article and not saved, each a way to go on with it. */
export function BegunDrafts({ processId, names, uid, onGoOn }: BegunDraftsProps) {
  const drafts = useWaitingDrafts(processId).flatMap((one) => {
    const table = readBegunTable(processId, uid, one.name)
    const place = table && readDraftPlace(processId, one.name, one.draft, names)
    return place && !one.isElsewhere ? [{ ...one, table, label: place.label }] : []
  })
  return (
    <DraftList
      {...{ processId, drafts }}
      lead="Begun here and not saved yet:"
      wayTo={({ name, table, label }) => (
        <button type="button" className="ad-plain" onClick={() => onGoOn(table, name)}>
          {label}
        </button>
      )}
    />
  )
}
