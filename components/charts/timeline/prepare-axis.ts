import { countDays, shiftDay } from '@/dataset/days'
import { type DayAxis, placeDays, spanDays } from '../day-axis'
import type { EventRow, RoundLane, Stretch, TimedEvent, UntimedEvent } from './series'

interface Published {
  readonly publishedEarliest: string
  readonly publishedLatest: string
}

/** A gap is so many days long at least, and so much of the axis, else it cannot be seen. */
const leastGapDays = 3
const leastGapShare = 0.05

/** What is nearer to the talks than this is no background, however short they are. */
const leastReachDays = 30

/**
 * The axis holds rounds, articles and all events with a place in time, but for background: what begins further before
 * the talks (rounds, and events of a round that have a day) than these last up to the last article.
 */
export function prepareAxis(
  rows: readonly EventRow[],
  rounds: readonly RoundLane[],
  articles: readonly Published[],
): {
  readonly axis: DayAxis | null
  readonly timed: readonly TimedEvent[]
  readonly untimed: readonly UntimedEvent[]
} {
  const timed = rows.filter(isTimed)
  const untimed = rows.filter(isUntimed)
  const published = articles.flatMap(({ publishedEarliest, publishedLatest }) => [
    publishedEarliest,
    publishedLatest,
  ])
  const talks = [
    ...rounds.flatMap(({ startOn, endOn }) => [startOn, endOn]).filter((day) => day !== null),
    ...timed
      .filter(({ round, when }) => round !== null && when.kind !== 'interval')
      .flatMap(({ when }) => [when.from, when.to]),
  ]
  const reach = reachBefore(talks.length === 0 ? null : spanDays([...talks, ...published]))
  const near = timed.filter(({ when }) => when.from >= reach)
  const background = timed
    .filter(({ when }) => when.from < reach)
    .map((row) => ({
      ...row,
      when: { kind: 'none' as const, reason: 'background' as const, from: row.when.from, to: row.when.to },
    }))
  return {
    axis: spanDays([...talks, ...published, ...near.flatMap(({ when }) => [when.from, when.to])]),
    timed: near,
    untimed: [...untimed, ...background],
  }
}

/** The first day that is no background; empty, and so before every day, where there are no talks. */
function reachBefore(talks: DayAxis | null): string {
  if (talks === null) return ''
  return shiftDay(talks.first, -Math.max(leastReachDays, countDays(talks.first, talks.last)))
}

/** Days between the first and the last article on which none can have appeared, where they are long enough to be seen. */
export function prepareGaps(axis: DayAxis | null, articles: readonly Published[]): readonly Stretch[] {
  if (axis === null) return []
  const { startOf, endOf } = placeDays(axis)
  const inOrder = articles.toSorted((a, b) => (a.publishedEarliest < b.publishedEarliest ? -1 : 1))
  const gaps: Stretch[] = []
  let coveredTo = inOrder[0]?.publishedLatest ?? axis.last
  for (const { publishedEarliest, publishedLatest } of inOrder) {
    const gap = { from: shiftDay(coveredTo, 1), to: shiftDay(publishedEarliest, -1) }
    if (countDays(gap.from, gap.to) >= leastGapDays && endOf(gap.to) - startOf(gap.from) >= leastGapShare)
      gaps.push(gap)
    if (publishedLatest > coveredTo) coveredTo = publishedLatest
  }
  return gaps
}

const isTimed = (row: EventRow): row is TimedEvent => row.when.kind !== 'none'
const isUntimed = (row: EventRow): row is UntimedEvent => row.when.kind === 'none'
