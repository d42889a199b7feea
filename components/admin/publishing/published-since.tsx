import { type DraftState, draftVersion } from './publishing-answers'
import { usePublishing } from './use-publishing'
import { useReleases } from './use-releases'

interface PublishedSinceProps {
  readonly processId: string
  /** What was looked at. */
  readonly state: DraftState
  readonly onLookAgain: () => void
}

/** Says that somebody else has published since what is shown was looked at, as soon as this is known; nothing until then. */
export function PublishedSince({ processId, state, onLookAgain }: PublishedSinceProps) {
  const last = useReleases(processId).data?.releases[0]
  const isOurs = usePublishing(processId, draftVersion(state))
  if (!last || last.number <= state.release || isOurs) return null
  return (
    <div className="ad-restored" role="status">
      <p>
        {last.publishedBy} has published release {last.number} since you looked: what stands below is older.
      </p>
      <p>
        <button type="button" onClick={onLookAgain}>
          Look again
        </button>
      </p>
    </div>
  )
}
