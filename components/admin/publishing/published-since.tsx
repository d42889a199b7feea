import { useReleases } from './use-releases'

interface PublishedSinceProps {
  readonly processId: string
  /** The number of the last release when it was looked at. */
  readonly release: number
  readonly onLookAgain: () => void
}

/** Says that somebody has published since what is shown was looked at, as soon as this is known; nothing until then. */
export function PublishedSince({ processId, release, onLookAgain }: PublishedSinceProps) {
  const last = useReleases(processId).data?.releases[0]
  if (!last || last.number <= release) return null
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
