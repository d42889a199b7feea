import type { ReactNode } from 'react'
import { MarkLink } from '@/components/marks/mark-link'
import { SheetTrack } from '@/components/marks/sheet-track'
import type { TrackShape } from '@/components/marks/track'
import type { SheetProps } from '../chart-room'
import type { DayAxis } from '../day-axis'
import type { TimelineDescription } from './describe'
import { articleParts, gapText, roundParts } from './phrases'
import { articleShapes, gapShapes, roundShapes } from './place-shapes'
import { articleMarkId } from './prepare-marks'
import type { TimelineSeries } from './series'

/** A part of the sheet that has an axis. */
export type AxisProps = SheetProps<TimelineSeries, TimelineDescription> & {
  readonly axis: DayAxis
}

/** So many links stand in a lane; more fold. */
const mostLinks = 12

/** Rounds, articles and the days between them, each named beside its lane. */
export function SheetLanes(props: AxisProps) {
  const { series, words, axis } = props
  const { t } = words
  return (
    <>
      {series.rounds.length === 0 ? null : (
        <Lane
          {...props}
          title={t('timeline.lane.rounds')}
          shapes={roundShapes(axis, series.rounds, words)}
          links={series.rounds.map((round) => ({
            markId: round.markId,
            text: t.rich('timeline.round', {
              ...roundParts(series, round, words),
              name: isolate,
              whole,
            }),
          }))}
        />
      )}
      <Lane
        {...props}
        title={t('timeline.lane.articles')}
        shapes={articleShapes(axis, series.articles)}
        links={series.articles.map((article) => ({
          markId: articleMarkId(article.id),
          text: t.rich('timeline.article', { ...articleParts(series, article, words), name: isolate, whole }),
        }))}
      />
      {series.gaps.length === 0 ? null : (
        <div className="tl-row tl-lane">
          <p className="tl-label">
            <b>{t('timeline.lane.gaps')}</b> {gapText(series, words)}
          </p>
          <SheetTrack shapes={gapShapes(axis, series)} words={words} />
        </div>
      )}
    </>
  )
}

interface LaneLink {
  readonly markId: string
  readonly text: ReactNode
}

/** A name in another script must not turn the digits beside it. */
const isolate = (name: ReactNode) => <bdi>{name}</bdi>
/** A stretch of days is not broken at its dash. */
const whole = (days: ReactNode) => <span className="tl-days">{days}</span>

function Lane(
  props: AxisProps & {
    readonly title: string
    readonly shapes: readonly TrackShape[]
    readonly links: readonly LaneLink[]
  },
): ReactNode {
  const { words, title, shapes, links } = props
  const folded = links.slice(mostLinks)
  return (
    <div className="tl-row tl-lane">
      <div className="tl-label">
        <p>
          <b>{title}</b> <LaneLinks {...props} links={links.slice(0, mostLinks)} />
        </p>
        {folded.length === 0 ? null : (
          <details>
            <summary>{words.t('timeline.more', { n: folded.length })}</summary>
            <p>
              <LaneLinks {...props} links={folded} />
            </p>
          </details>
        )}
      </div>
      <SheetTrack shapes={shapes} words={words} />
    </div>
  )
}

function LaneLinks(props: AxisProps & { readonly links: readonly LaneLink[] }): ReactNode {
  return props.links.map(({ markId, text }, index) => (
    <span key={markId}>
      {index === 0 ? null : ' · '}
      <MarkLink {...props} markId={markId} className="tl-link">
        {text}
      </MarkLink>
    </span>
  ))
}
