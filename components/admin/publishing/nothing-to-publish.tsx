import Link from 'next/link'
import type { Review } from './publishing-answers'

interface NothingToPublishProps {
  readonly processId: string
  readonly review: Pick<Review, 'isUncoded' | 'sameAs' | 'shown'>
}

/** Why there is nothing to publish, and what can be done about it. */
export function NothingToPublish({ processId, review: { isUncoded, sameAs, shown } }: NothingToPublishProps) {
  return (
    <p>
      <b>There is nothing to publish:</b>{' '}
      {isUncoded ? (
        <>
          this process has no record yet.{' '}
          <Link href={`/admin/processes/${processId}/articles/new`}>Code the first article</Link>
        </>
      ) : sameAs === shown?.number ? (
        `nothing has changed since release ${sameAs}.`
      ) : (
        `the tables hold what release ${sameAs} held, which was withdrawn. Change what it was withdrawn for, or restore the records of another release.`
      )}
    </p>
  )
}
