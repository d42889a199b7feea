'use client'

import { useState } from 'react'
import { ProblemNote } from '../problem-note'
import { processAddress } from '../use-names'
import { PinnedCharts } from './pinned-charts'
import { type DraftState, draftVersion, type ReviewedCharts as Reviewed } from './publishing-answers'
import { type LookAgain, ReviewedPicture } from './reviewed-picture'
import { usePublishing } from './use-publishing'
import { useReviewedCharts } from './use-reviewed-charts'

interface ReviewedChartsProps extends LookAgain {
  readonly processId: string
  readonly state: DraftState
}

/** The charts that the next release would draw otherwise, before and after, and what pinned ones would say of it. */
export function ReviewedCharts({ processId, state, ...again }: ReviewedChartsProps) {
  const version = draftVersion(state)
  const reviewed = useReviewedCharts(processId, state)
  if (reviewed.error) return <ProblemNote problem={reviewed.error} />
  if (!reviewed.data) return <p aria-busy="true">Drawing the charts as they are and as they would be …</p>
  const { charts, pinned, uncompared } = reviewed.data
  return (
    <>
      <section className="page-part">
        <h2>Charts that change</h2>
        {charts.length === 0 && <p>None: what changes stands on no chart.</p>}
        {charts.some(({ before }) => before !== null) && (
          <p className="ad-hint">
            A bar at the left edge of a picture marks lines that are different on the other side; a picture
            without one says why. A picture that is longer than its frame opens at the first such line, and
            both sides scroll together.
          </p>
        )}
        {charts.map((chart) => (
          <ReviewedChart key={chart.slug} {...{ processId, chart, version }} {...again} />
        ))}
      </section>
      {pinned.length > 0 && <PinnedCharts pinned={pinned} uncompared={uncompared} />}
    </>
  )
}

/** So many differences are listed at once. */
const fewDifferences = 6

interface ReviewedChartProps extends LookAgain {
  readonly processId: string
  readonly chart: Reviewed['charts'][number]
  readonly version: string
}

function ReviewedChart({ processId, chart, version, ...again }: ReviewedChartProps) {
  const { slug, name, before, after, differences } = chart
  const [isAll, setAll] = useState(false)
  const isPublished = usePublishing(processId, version)
  const shown = isAll ? differences : differences.slice(0, fewDifferences)
  const more = differences.length - shown.length
  const sides = [...(before === null ? [] : (['before'] as const)), 'after' as const]
  return (
    <article className="ad-reviewed">
      <h3>{name}</h3>
      {shown.length > 0 && (
        <ul>
          {shown.map(({ said, marks }) => (
            <li key={said}>
              {said}
              {marks.length > 0 && (
                <details>
                  <summary>
                    Which they are<span className="visually-hidden">: {said}</span>
                  </summary>
                  <ul>
                    {marks.map((mark) => (
                      <li key={mark}>{mark}</li>
                    ))}
                  </ul>
                </details>
              )}
            </li>
          ))}
        </ul>
      )}
      {more > 0 && (
        <p>
          <button type="button" className="ad-plain" onClick={() => setAll(true)}>
            … and {more} more
          </button>
        </p>
      )}
      <details open={differences.length > 0 || before === null}>
        <summary>{before === null ? 'The chart' : 'Before and after'}</summary>
        <div className="ad-sides">
          {sides.map((side) => (
            <ReviewedPicture
              key={side}
              processId={processId}
              name={name}
              side={side}
              says={side === 'before' ? (before ?? '') : after}
              isPublished={isPublished}
              draw={(width, mode) =>
                `${processAddress(processId)}/review/charts/${slug}?${new URLSearchParams({
                  side,
                  of: version,
                  mode,
                  width: String(width),
                })}`
              }
              {...again}
            />
          ))}
        </div>
      </details>
    </article>
  )
}
