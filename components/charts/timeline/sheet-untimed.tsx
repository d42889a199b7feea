import { subheading } from '@/components/marks/chart-sheet'
import { MarkLink } from '@/components/marks/mark-link'
import type { SheetProps } from '../chart-room'
import { rowsOn } from '../row-pages'
import type { TimelineDescription } from './describe'
import { reasonText, untimedTitle } from './phrases'
import type { TimelineSeries } from './series'

/** Events without a usable day, as a sentence of links for each reason. */
export function SheetUntimed(props: SheetProps<TimelineSeries, TimelineDescription>) {
  const { series, words, heading } = props
  const Subheading = subheading(heading)
  const on = rowsOn(series.page)
  const groups = series.untimed
    .map((group) => ({ group, events: on(group.events) }))
    .filter(({ events }) => events.length > 0)
  if (groups.length === 0) return null
  return (
    <section className="tl-untimed">
      <Subheading className="tl-heading">{untimedTitle(series, words)}</Subheading>
      {groups.map(({ group, events }) => (
        <p key={group.reason}>
          <b>{reasonText(group, words)}</b>{' '}
          {events.map(({ id, title }, index) => (
            <span key={id}>
              {index === 0 ? null : '; '}
              <MarkLink {...props} markId={id} className="tl-link">
                {title}
              </MarkLink>
            </span>
          ))}
        </p>
      ))}
    </section>
  )
}
