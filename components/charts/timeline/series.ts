/** What `prepare` makes of a dataset: all that the chart shows, without words of the catalogue and without pixels. */
import type { Article } from '../articles'
import type { DayAxis } from '../day-axis'
import type { FilterTerm } from '../filters'
import type { Absence, Mark } from '../mark'
import type { RowPage } from '../row-pages'

/** Why an event has no place on the axis. */
export type NoDayReason =
  /** On or before a day, which may be that of the article. */
  | 'before'
  /** On or after a day. */
  | 'after'
  | 'month'
  | 'year'
  | 'undated'
  /** It begins further before the talks than these last. */
  | 'background'

/** When an event was, as far as the articles left tell; days as `YYYY-MM-DD`. */
export type When =
  | { readonly kind: 'day'; readonly from: string; readonly to: string }
  /** Accounts give several days, in order. */
  | { readonly kind: 'rival'; readonly from: string; readonly to: string; readonly days: readonly string[] }
  /** Some time within; `isBounded` where the last day is only that of an article. */
  | { readonly kind: 'interval'; readonly from: string; readonly to: string; readonly isBounded: boolean }
  | {
      readonly kind: 'none'
      readonly reason: NoDayReason
      readonly from: string | null
      readonly to: string | null
    }

/** A place on the axis. */
export type TimedWhen = Exclude<When, { readonly kind: 'none' }>

/** One event. */
export interface EventRow<W extends When = When> {
  /** Also the id of its mark. */
  readonly id: string
  readonly title: string
  readonly kind: string
  readonly round: string | null
  readonly when: W
  /** The articles left that report it, oldest first. */
  readonly sources: readonly string[]
  /** Every account of it that the articles left give. */
  readonly accounts: readonly EventAccount[]
}

/** One account of an event in one article, with the days that it states. */
interface EventAccount {
  readonly source: string
  readonly text: string
  readonly from: string | null
  readonly to: string | null
}

/** An event on the axis, and one that is not. */
export type TimedEvent = EventRow<TimedWhen>
export type UntimedEvent = EventRow<Extract<When, { readonly kind: 'none' }>>

/** Events that have no place on the axis, for one reason. */
export interface NoDayGroup {
  readonly reason: NoDayReason
  readonly events: readonly UntimedEvent[]
}

/** A round on its lane. */
export interface RoundLane {
  readonly markId: string
  readonly id: string
  readonly ordinal: number
  readonly label: string
  readonly startOn: string | null
  readonly endOn: string | null
  /** Whether an article that reports on it is left out, so that its days, which weigh all of them, are not shown. */
  readonly isPartlyRead: boolean
  /** Keys of the reports of the articles left. */
  readonly reports: readonly string[]
  /** Why no article left reports on it. */
  readonly absence: Absence | null
}

/** A stretch of days. */
export interface Stretch {
  readonly from: string
  readonly to: string
}

/** The event to which accounts give most days; where several have as many, only how many these are. */
export interface RivalFinding {
  readonly title: string
  /** The label of its kind, where it is the only one of its kind with several days. */
  readonly kindLabel: string | null
  readonly dayCount: number
  readonly eventCount: number
}

export interface TimelineSeries {
  readonly view: 'full' | 'summary'
  readonly filters: readonly FilterTerm[]
  readonly articles: readonly Article[]
  readonly axis: DayAxis | null
  readonly rounds: readonly RoundLane[]
  /** Days between articles on which none can have appeared. */
  readonly gaps: readonly Stretch[]
  /** Events on the axis, by day. */
  readonly timed: readonly TimedEvent[]
  /** Those that the view shows as rows; a full view folds the others. */
  readonly shown: readonly TimedEvent[]
  readonly untimed: readonly NoDayGroup[]
  /** Which of very many events the full view shows; null where it shows all. */
  readonly page: RowPage | null
  readonly rival: RivalFinding | null
  /** Events rest on no double coding. */
  readonly agreement: null
  /** The marks of the view, in reading order. */
  readonly marks: readonly Mark[]
  /** Every mark of both views, so that a link into either one finds its evidence. */
  readonly allMarks: readonly Mark[]
  readonly kindLabels: Readonly<Record<string, string>>
}

/** All events. */
export function listEvents({
  timed,
  untimed,
}: Pick<TimelineSeries, 'timed' | 'untimed'>): readonly EventRow[] {
  return [...timed, ...untimed.flatMap(({ events }) => events)]
}

/** How many events have one day. */
export function countDayEvents({ timed }: TimelineSeries): number {
  return timed.filter(({ when }) => when.kind === 'day').length
}

/** Events on the axis that the view does not show as rows. */
export function foldedEvents({ timed, shown }: TimelineSeries): readonly TimedEvent[] {
  const ids = new Set(shown.map(({ id }) => id))
  return timed.filter(({ id }) => !ids.has(id))
}
