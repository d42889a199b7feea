import { ascending, descending, group } from 'd3-array'
import type { Lookup } from '@/dataset/lookup'
import { splitChosen } from '../fit-summary'
import type {
  NoDayGroup,
  NoDayReason,
  RivalFinding,
  TimedEvent,
  TimelineSeries,
  UntimedEvent,
} from './series'

/** So many rows a full view shows at once. */
const mostRows = 60
/** A summary has the events with a day or with several, and not more of them than these. */
const mostSummaryRows = 13

const reasonsInOrder: readonly NoDayReason[] = ['before', 'after', 'month', 'year', 'undated', 'background']

/** The rows of a view, in the order given. Where a summary has too many, several days come first, then most articles. */
export function prepareShown(
  view: TimelineSeries['view'],
  timed: readonly TimedEvent[],
): readonly TimedEvent[] {
  if (view === 'full') return timed.slice(0, mostRows)
  const dated = timed.filter(({ when }) => when.kind !== 'interval')
  const inOrder = dated.toSorted(
    (a, b) =>
      descending(a.when.kind === 'rival', b.when.kind === 'rival') ||
      descending(a.sources.length, b.sources.length),
  )
  return splitChosen(dated, inOrder.slice(0, mostSummaryRows)).shown
}

/** Events without a place on the axis by reason, those with an earlier bound first. */
export function groupUntimed(untimed: readonly UntimedEvent[]): readonly NoDayGroup[] {
  const byReason = group(untimed, ({ when }) => when.reason)
  return reasonsInOrder.flatMap((reason) => {
    const events = byReason.get(reason)
    return events ? [{ reason, events: events.toSorted(byBound) }] : []
  })
}

const byBound = ({ when: a }: UntimedEvent, { when: b }: UntimedEvent) =>
  ascending(a.to ?? a.from ?? '', b.to ?? b.from ?? '')

/** The event to which accounts give most days; null where none has several. */
export function prepareRival(look: Lookup, timed: readonly TimedEvent[]): RivalFinding | null {
  const rivals = timed.flatMap(({ title, kind, when }) =>
    when.kind === 'rival' ? [{ title, kind, dayCount: when.days.length }] : [],
  )
  const dayCount = Math.max(0, ...rivals.map((rival) => rival.dayCount))
  const most = rivals.filter((rival) => rival.dayCount === dayCount)
  const [first] = most
  if (!first) return null
  const isOnlyOne = rivals.filter(({ kind }) => kind === first.kind).length === 1
  return {
    title: first.title,
    kindLabel: isOnlyOne ? look.label('event_kind', first.kind) : null,
    dayCount,
    eventCount: most.length,
  }
}
