/** What lies on the axis, as shapes at shares of its length. */
import type { TrackShape } from '@/components/marks/track'
import { type DayAxis, type DayShares, placeDays } from '../day-axis'
import type { Words } from '../words'
import type { LegendSwatch } from './describe-legend'
import type { RoundLane, TimedWhen, TimelineSeries } from './series'

/** How long a round is drawn of which only one end is known. */
const openShare = 0.09
/** Numbers of rounds that stand nearer than this would touch. */
const leastLabelShare = 0.05

/** The shapes of one event. */
export function eventShapes(axis: DayAxis, when: TimedWhen): readonly TrackShape[] {
  const { startOf, middleOf, endOf } = placeDays(axis)
  switch (when.kind) {
    case 'day':
      return [point('dot', middleOf(when.from))]
    case 'rival':
      return [
        { shape: 'link', from: middleOf(when.from), to: middleOf(when.to) },
        ...when.days.map((day) => point('rival', middleOf(day))),
      ]
    case 'interval':
      return [
        {
          shape: when.isBounded ? 'bounded-band' : 'band',
          from: startOf(when.from),
          to: endOf(when.to),
        },
      ]
  }
}

/** The lane of rounds; a round without a day is not on it. */
export function roundShapes(
  axis: DayAxis,
  rounds: readonly RoundLane[],
  words: Words,
): readonly TrackShape[] {
  const bars = placeRounds(placeDays(axis), rounds)
  let labelledTo = Number.NEGATIVE_INFINITY
  return bars.map(({ ordinal, ...bar }) => {
    const centre = (bar.from + bar.to) / 2
    const hasRoom = centre - labelledTo >= leastLabelShare
    if (hasRoom) labelledTo = centre
    return { shape: 'round', ...bar, label: hasRoom ? words.number(ordinal) : null }
  })
}

interface PlacedRound {
  readonly ordinal: number
  readonly from: number
  readonly to: number
  readonly open: 'start' | 'end' | null
}

/** A round of which only one end is known reaches towards its neighbour, but never over it. */
function placeRounds({ startOf, endOf }: DayShares, rounds: readonly RoundLane[]): readonly PlacedRound[] {
  const known = rounds.map(({ ordinal, startOn, endOn }) => ({
    ordinal,
    from: startOn === null ? null : startOf(startOn),
    to: endOn === null ? null : endOf(endOn),
  }))
  const dated = known.filter(({ from, to }) => from !== null || to !== null)
  return dated.flatMap(({ ordinal, from, to }, index): PlacedRound[] => {
    const [before, after] = [dated[index - 1], dated[index + 1]]
    if (from !== null && to !== null) return [{ ordinal, from, to, open: null }]
    if (from !== null) {
      const nearest = Math.min(from + openShare, after?.from ?? after?.to ?? 1)
      return [{ ordinal, from, to: Math.max(from, nearest), open: 'end' }]
    }
    if (to === null) return []
    const nearest = Math.max(to - openShare, before?.to ?? before?.from ?? 0)
    return [{ ordinal, from: Math.min(to, nearest), to, open: 'start' }]
  })
}

/** The lane of articles: one of unknown date as the days in which it may have appeared. */
export function articleShapes(axis: DayAxis, articles: TimelineSeries['articles']): readonly TrackShape[] {
  const { startOf, middleOf, endOf } = placeDays(axis)
  const isDated = ({ publishedEarliest, publishedLatest }: TimelineSeries['articles'][number]) =>
    publishedEarliest === publishedLatest
  return [
    ...articles
      .filter((article) => !isDated(article))
      .map(({ publishedEarliest, publishedLatest }) => ({
        shape: 'window' as const,
        from: startOf(publishedEarliest),
        to: endOf(publishedLatest),
      })),
    ...articles.filter(isDated).map(({ publishedLatest }) => point('article', middleOf(publishedLatest))),
  ]
}

/** Days without an article. */
export function gapShapes(axis: DayAxis, { gaps }: TimelineSeries): readonly TrackShape[] {
  const { startOf, endOf } = placeDays(axis)
  return gaps.map(({ from, to }) => ({ shape: 'gap', from: startOf(from), to: endOf(to) }))
}

/** The sign of a legend line; null where it explains words. */
export function legendShape(swatch: LegendSwatch): TrackShape | null {
  if (swatch === 'single') return null
  if (swatch === 'day') return point('dot', 0.5)
  if (swatch === 'rival') return point('rival', 0.5)
  return { shape: swatch, from: 0, to: 1 }
}

const point = (shape: 'dot' | 'rival' | 'article', share: number): TrackShape => ({
  shape,
  from: share,
  to: share,
})
