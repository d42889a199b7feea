import { type TableName, tables } from '@/dataset/tables'
import { listBegunTables } from '../records/draft-names'
import { useWaitingDrafts } from '../records/use-waiting-drafts'

interface BegunDraftsProps {
  readonly processId: string
  /** The uid of the article. */
  readonly uid: number
  readonly onGoOn: (table: TableName) => void
}

/** What was begun at the desk of an article and not saved, each a way to go on with it. */
export function BegunDrafts({ processId, uid, onGoOn }: BegunDraftsProps) {
  const drafts = useWaitingDrafts(processId).filter(({ isElsewhere }) => !isElsewhere)
  const begun = listBegunTables(
    processId,
    uid,
    drafts.map(({ name }) => name),
  )
  if (begun.length === 0) return null
  return (
    <div className="ad-restored">
      <p>Begun here and not saved yet:</p>
      <p className="ad-actions">
        {begun.map((table) => (
          <button key={table} type="button" onClick={() => onGoOn(table)}>
            {tables[table].title}
          </button>
        ))}
      </p>
    </div>
  )
}
