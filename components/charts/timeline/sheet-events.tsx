import { MarkLink } from '@/components/marks/mark-link'
import { SheetTrack } from '@/components/marks/sheet-track'
import { countText } from './phrases'
import { eventShapes } from './place-shapes'
import { foldedEvents, type TimedEvent } from './series'
import type { AxisProps } from './sheet-lanes'

/** Events on the axis, one below the other; those that a full view does not show at once unfold. */
export function SheetEvents(props: AxisProps) {
  const { series, words } = props
  const folded = series.view === 'full' && series.page === null ? foldedEvents(series) : []
  return (
    <div className="tl-events">
      {series.shown.map((event) => (
        <EventLink key={event.id} {...props} event={event} />
      ))}
      {folded.length === 0 ? null : (
        <details className="tl-fold">
          <summary>
            <b>{words.t('timeline.fold', { n: folded.length })}</b>{' '}
            <span className="tl-names">{folded.map(({ title }) => title).join('; ')}</span>
          </summary>
          {folded.map((event) => (
            <EventLink key={event.id} {...props} event={event} />
          ))}
        </details>
      )}
    </div>
  )
}

function EventLink(props: AxisProps & { readonly event: TimedEvent }) {
  const { words, axis, event } = props
  const count = countText(event, words)
  return (
    <MarkLink {...props} markId={event.id} className="tl-row tl-event">
      <span className="tl-label">
        <span className="tl-title">{event.title}</span>
        {count === '' ? null : <small className="tl-count">{count}</small>}
      </span>
      <SheetTrack shapes={eventShapes(axis, event.when)} words={words} />
    </MarkLink>
  )
}
