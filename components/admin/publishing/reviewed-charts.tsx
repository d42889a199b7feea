'use client'

import { type UIEvent, useState } from 'react'
import { count } from '../count'
import { ProblemNote } from '../problem-note'
import { processAddress } from '../use-names'
import { type DraftState, draftVersion, type ReviewedCharts as Reviewed } from './publishing-answers'
import { useReviewedCharts } from './use-reviewed-charts'

interface ReviewedChartsProps {
  readonly processId: string
  readonly state: DraftState
}

/** The charts that the next release would draw otherwise, before and after, and what pinned ones would say of it. */
export function ReviewedCharts({ processId, state }: ReviewedChartsProps) {
  const version = draftVersion(state)
  const reviewed = useReviewedCharts(processId, state)
  if (reviewed.error) return <ProblemNote problem={reviewed.error} />
  if (!reviewed.data) return <p aria-busy="true">Drawing the charts as they are and as they would be …</p>
  const { charts, pinned } = reviewed.data
  return (
    <>
      <section className="page-part">
        <h2>Charts that change</h2>
        {charts.length === 0 && <p>None: what changes stands on no chart.</p>}
        {charts.map((chart) => (
          <ReviewedChart key={chart.slug} {...{ processId, chart, version }} />
        ))}
      </section>
      {pinned.length > 0 && (
        <section className="page-part">
          <h2>Pinned charts</h2>
          <p>A chart that somebody pinned to a release stays as it is, and says what is new.</p>
          <ul>
            {pinned.map(({ release, charts: told }) => (
              <li key={release}>
                Release {release}:{' '}
                {told.length === 0
                  ? 'no chart would say that something in it is different.'
                  : `${told.map(({ name, count: n }) => `${name} (${count(n, 'change')})`).join(', ')}.`}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** Scrolls the other side of a chart as far as the one that is being scrolled. */
function scrollTogether({ currentTarget: moved }: UIEvent<HTMLElement>): void {
  const share = moved.scrollTop / Math.max(1, moved.scrollHeight - moved.clientHeight)
  for (const other of moved.closest('.ad-sides')?.querySelectorAll('.ad-picture') ?? []) {
    const top = share * (other.scrollHeight - other.clientHeight)
    // What follows would otherwise lead back.
    if (other !== moved && Math.abs(other.scrollTop - top) > 1) other.scrollTop = top
  }
}

/** So many differences are listed at once. */
const fewDifferences = 6

/** Where charts stand below each other, and on which paper. */
const narrow = '(width < 40rem)'
const dark = '(prefers-color-scheme: dark)'

interface ReviewedChartProps {
  readonly processId: string
  readonly chart: Reviewed['charts'][number]
  readonly version: string
}

function ReviewedChart({ processId, chart, version }: ReviewedChartProps) {
  const { slug, name, before, after, differences } = chart
  const [isAll, setAll] = useState(false)
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
          {sides.map((side) => {
            const says = side === 'before' ? (before ?? '') : after
            const draw = (width: number, mode: 'light' | 'dark') =>
              `${processAddress(processId)}/review/charts/${slug}?${new URLSearchParams({
                side,
                of: version,
                mode,
                width: String(width),
              })}`
            return (
              <figure key={side}>
                <figcaption>
                  {side === 'before' ? 'Before' : 'After'}{' '}
                  <a href={draw(1200, 'light')} target="_blank" rel="noopener">
                    open large<span className="visually-hidden">: {name}</span>
                  </a>
                </figcaption>
                <section
                  className="ad-picture"
                  tabIndex={0}
                  aria-label={`${name}, ${side}`}
                  onScroll={scrollTogether}
                >
                  <picture>
                    <source media={`${narrow} and ${dark}`} srcSet={draw(360, 'dark')} />
                    <source media={narrow} srcSet={draw(360, 'light')} />
                    <source media={dark} srcSet={draw(576, 'dark')} />
                    <img src={draw(576, 'light')} alt={says} loading="lazy" />
                  </picture>
                </section>
              </figure>
            )
          })}
        </div>
      </details>
    </article>
  )
}
