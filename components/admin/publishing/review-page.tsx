'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { type AdminProblem, callAdmin } from '../call-admin'
import { count } from '../count'
import { formatTime } from '../format-time'
import { ProblemNote } from '../problem-note'
import { processAddress } from '../use-names'
import { PublishForm } from './publish-form'
import { draftVersion, type Review, reviewSchema } from './publishing-answers'
import { ReviewedCharts } from './reviewed-charts'
import { TableFaults } from './table-faults'
import { WithoutEvidence } from './without-evidence'

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
  if (review.error && !review.data) return <ProblemNote problem={review.error} />
  if (!review.data) return <p aria-busy="true">Comparing the tables with what readers see …</p>
  const { state, shown, sameAs, changelog, faults, faultCount, unfinished } = review.data
  const next = state.release + 1
  return (
    <>
      <p className="ad-deck">
        {shown
          ? `Readers see release ${shown.number}, published on ${formatTime(shown.publishedAt)}.`
          : state.release > 0
            ? 'Readers see nothing: all releases were withdrawn.'
            : 'Nothing was published yet.'}{' '}
        <Link href={`/admin/processes/${processId}/releases`}>All releases</Link>
        {sameAs === null && faultCount === 0 && mayPublish && (
          <>
            {' · '}
            <a href="#publish">Publish</a>
          </>
        )}
      </p>
      {faultCount > 0 ? (
        <TableFaults {...{ processId, faults, faultCount }} />
      ) : sameAs !== null ? (
        <p>
          <b>There is nothing to publish:</b>{' '}
          {sameAs === shown?.number
            ? `nothing has changed since release ${sameAs}.`
            : `the tables hold what release ${sameAs} held, which was withdrawn.`}
        </p>
      ) : (
        <>
          <section className="page-part">
            <h2>What release {next} would change</h2>
            <ul className="ad-changelog">
              {changelog.map((sentence) => (
                <li key={sentence}>{sentence}.</li>
              ))}
            </ul>
            {unfinished.length > 0 && (
              <p className="ad-restored">
                {count(unfinished.length, 'article')} {unfinished.length === 1 ? 'is' : 'are'} not coded to
                the end: {unfinished.map(({ name }) => name).join(', ')}. Where{' '}
                {unfinished.length === 1 ? 'it says' : 'they say'} nothing, readers will see “not coded yet”.
                You can publish all the same.
              </p>
            )}
            <WithoutEvidence processId={processId} review={review.data} />
          </section>
          <ReviewedCharts key={draftVersion(state)} processId={processId} state={state} />
          <section className="page-part" id="publish">
            <h2>Publish release {next}</h2>
            {mayPublish ? (
              <PublishForm
                processId={processId}
                review={review.data}
                isLooking={review.isFetching}
                onLookAgain={() => void review.refetch()}
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
