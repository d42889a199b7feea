import type { Row } from '@/dataset/tables'
import type { When } from './series'

/** What decides when an event was. */
export interface Dated {
  readonly event: Row<'events'>
  /** The accounts of the articles left. */
  readonly reports: readonly Row<'event_reports'>[]
  /** Whether an account is left out, so that what is coded of the event, which weighs all of them, does not hold. */
  readonly isPartlyRead: boolean
  /** Days on which the articles of these accounts appeared, or may have. */
  readonly publishedOn: ReadonlySet<string>
}

/** When an event was: several days where accounts give several, else as it is coded, else as the accounts left state it. */
export function prepareWhen(dated: Dated): When {
  const { event, reports, isPartlyRead } = dated
  const days = [
    ...new Set(
      reports.flatMap(({ value_kind, value_from }) => (value_kind === 'date' ? (value_from ?? []) : [])),
    ),
  ].sort()
  const [first, last] = [days.at(0), days.at(-1)]
  if (first !== undefined && last !== undefined && first !== last)
    return { kind: 'rival', from: first, to: last, days }
  if (!isPartlyRead) return codedWhen(event, dated)
  if (first !== undefined) return { kind: 'day', from: first, to: first }
  const stated = statedWhen(dated)
  // The days of a stretch that stands for a month or a year are not days that anybody gives.
  const isWholeStretch = event.precision === 'month' || event.precision === 'year'
  return stated.kind === 'interval' && isWholeStretch ? codedWhen(event, dated) : stated
}

function codedWhen({ precision, start_on, end_on }: Row<'events'>, dated: Dated): When {
  switch (precision) {
    case 'day':
      return start_on === null ? noDay('undated') : { kind: 'day', from: start_on, to: start_on }
    case 'interval':
      return within(start_on, end_on, dated)
    case 'before':
    case 'after':
    case 'month':
    case 'year':
    case 'undated':
      return noDay(precision, start_on, end_on)
  }
}

/** The days within which every stretch lies that an account states. */
function statedWhen(dated: Dated): When {
  const stretches = dated.reports.filter(({ value_kind }) => value_kind === 'interval')
  const starts = stretches.flatMap(({ value_from }) => value_from ?? []).sort()
  const ends = stretches.flatMap(({ value_to }) => value_to ?? []).sort()
  return within(starts.at(0) ?? null, ends.at(-1) ?? null, dated)
}

function within(from: string | null, to: string | null, { reports, publishedOn }: Dated): When {
  if (from === null) return noDay(to === null ? 'undated' : 'before', from, to)
  if (to === null) return noDay('after', from, to)
  const isStated = reports.some(({ value_from, value_to }) => (value_to ?? value_from) === to)
  return { kind: 'interval', from, to, isBounded: publishedOn.has(to) && !isStated }
}

const noDay = (
  reason: Extract<When, { readonly kind: 'none' }>['reason'],
  from: string | null = null,
  to: string | null = null,
): When => ({ kind: 'none', reason, from, to })
