import { MarkLink } from '@/components/marks/mark-link'
import { SheetTicks, SheetTrack, SheetTrackLines } from '@/components/marks/sheet-track'
import { requireArticle } from '../articles'
import type { SheetProps } from '../chart-room'
import type { DiscrepanciesDescription } from './describe'
import { axisTicks, besideText, kindLabel } from './phrases'
import { lineShapes } from './place-values'
import type { Difference, DiscrepanciesSeries, StatedValue } from './series'

type Props = SheetProps<DiscrepanciesSeries, DiscrepanciesDescription> & {
  readonly difference: Difference
  /** Whether it stands under a heading that says its kind. */
  readonly isOfKind?: boolean
}

/** One difference: its title, and line by line what each article says; on an axis where positions are days or numbers. */
export function SheetDifference(props: Props) {
  const { series, words, difference, isOfKind = false } = props
  const { axis, positions, beside } = difference
  const ticks = axis === null ? [] : axisTicks(series, axis, words)
  return (
    <div className={axis === null ? 'di-difference' : 'di-difference di-on-axis'}>
      <p className="di-head">
        <MarkLink {...props} markId={difference.id} className="di-title">
          {difference.title}
        </MarkLink>
        {isOfKind ? null : <small className="di-kind">{kindLabel(series, difference)}</small>}
      </p>
      <div className="track-rows">
        {ticks.length === 0 ? null : <SheetTrackLines className="di-line" ticks={ticks} words={words} />}
        {positions.map(({ markId, source, text, value }) => (
          <Line key={markId} {...props} markId={markId} source={source} text={text} value={value} />
        ))}
        {series.view === 'full'
          ? beside.map((day) => (
              <Line
                key={day.markId}
                {...props}
                markId={day.markId}
                source={day.source}
                text={besideText(day, words)}
                value={day.value}
                isBeside
              />
            ))
          : null}
      </div>
      {ticks.length === 0 ? null : (
        <div className="di-line">
          <SheetTicks ticks={ticks} words={words} />
        </div>
      )}
    </div>
  )
}

function Line(
  props: Props & {
    readonly markId: string
    readonly source: string
    readonly text: string
    readonly value: StatedValue | null
    readonly isBeside?: boolean
  },
) {
  const { series, words, difference, source, text, value, isBeside } = props
  const { axis } = difference
  return (
    <MarkLink {...props} className="di-line">
      <span className="di-name">{requireArticle(series, source).shortName}</span>
      <span className="di-text">{text}</span>
      {axis === null ? null : <SheetTrack shapes={lineShapes(axis, value, isBeside)} words={words} />}
    </MarkLink>
  )
}
