'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useState } from 'react'
import { type AdminProblem, callAdmin } from '../call-admin'
import { formatTime } from '../format-time'
import { ProblemNote } from '../problem-note'
import { processAddress } from '../use-names'
import { Changelog } from './changelog'
import { listAdded, NewsSinceLooked } from './news-since-looked'
import { NothingToPublish } from './nothing-to-publish'
import { PublishSection, publishId } from './publish-section'
import { PublishedSince } from './published-since'
import { draftVersion, type Review, reviewSchema } from './publishing-answers'
import { ReviewedCharts } from './reviewed-charts'
import { TableFaults } from './table-faults'
import { Warnings } from './warnings'

interface ReviewPageProps {
  readonly processId: string
  readonly mayPublish: boolean
}

/** What the next release would change, in words and as charts, and the way to publish it. */
export function ReviewPage({ processId, mayPublish }: ReviewPageProps) {
  const review = useQuery<Review, AdminProblem>({
    queryKey: ['review', processId],
    queryFn: ({ signal }) =>
      callAdmin(`${processAddress(processId)}/review`, { signal, schema: reviewSchema }),
    // What is published is what was looked at: it changes when its reader says so, or opens the page.
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnMount: 'always',
    refetchOnWindowFocus: false,
  })
  const [seen, setSeen] = useState<{ readonly changelog: readonly string[]; readonly at: number } | null>(
    null,
  )
  const [isAwaited, setAwaited] = useState(false)
  if (review.error && !review.data) return <ProblemNote problem={review.error} />
  if (!review.data) return <p aria-busy="true">Comparing the tables with what readers see …</p>
  const { state, shown, sameAs, isUncoded, changelog, faults, faultCount } = review.data
  const next = state.release + 1
  // Lists of codes alone may name what is not there yet: that is nothing to be put right.
  const isBroken = faultCount > 0 && !isUncoded
  const mayBePublished = sameAs === null && faultCount === 0 && !isUncoded
  const lookAgain = async () => {
    setAwaited(false)
    const { isSuccess, dataUpdatedAt: at } = await review.refetch()
    if (isSuccess) setSeen({ changelog, at })
  }
  return (
    <>
      {review.error && <ProblemNote problem={review.error} />}
      <p className="ad-deck">
        {shown
          ? `Readers see release ${shown.number}, published on ${formatTime(shown.publishedAt)}.`
          : state.release > 0
            ? 'Readers see nothing: all releases were withdrawn.'
            : 'Nothing was published yet.'}{' '}
        <Link href={`/admin/processes/${processId}/releases`}>All releases</Link>
        {mayBePublished && mayPublish && (
          <>
            {' · '}
            <a href={`#${publishId}`} onClick={() => setAwaited(true)}>
              To the form below
            </a>
          </>
        )}
      </p>
      <PublishedSince {...{ processId, state }} onLookAgain={() => void lookAgain()} />
      {seen && <NewsSinceLooked key={seen.at} before={seen.changelog} review={review.data} />}
      {isBroken && <TableFaults {...{ processId, faults, faultCount }} />}
      {!isBroken && !mayBePublished && <NothingToPublish processId={processId} review={review.data} />}
      {mayBePublished && (
        <>
          <section className="page-part">
            <h2>What release {next} would change</h2>
            <Changelog changelog={changelog} added={seen ? listAdded(seen.changelog, changelog) : []} />
            <Warnings processId={processId} review={review.data} />
          </section>
          <ReviewedCharts
            key={draftVersion(state)}
            processId={processId}
            state={state}
            isLooking={review.isFetching}
            onLookAgain={() => void lookAgain()}
          />
          <section className="page-part" id={publishId}>
            <h2>Publish release {next}</h2>
            {mayPublish ? (
              <PublishSection
                processId={processId}
                review={review.data}
                isAwaited={isAwaited}
                isLooking={review.isFetching}
                onLookAgain={() => void lookAgain()}
              />
            ) : (
              <p>Publishing needs the role publisher.</p>
            )}
          </section>
        </>
      )}
    </>
  )
}
