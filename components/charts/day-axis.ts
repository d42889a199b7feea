/** An axis of days, on which every day is as wide as any other. */
import { extent } from 'd3-array'
import { scaleUtc } from 'd3-scale'
import { countDays, toIsoDay } from '@/dataset/days'
import type { DayForm, Words } from './words'

/** The first and the last day of an axis, both `YYYY-MM-DD`. */
export interface DayAxis {
  readonly first: string
  readonly last: string
}

/** Places on an axis, as shares of its length from 0 to 1. */
export interface DayShares {
  readonly startOf: (isoDay: string) => number
  readonly middleOf: (isoDay: string) => number
  readonly endOf: (isoDay: string) => number
}

/** A day that is written along an axis. */
export interface DayTick {
  readonly share: number
  readonly label: string
}

/** The shortest axis that holds these days; null where there are none. */
export function spanDays(days: readonly string[]): DayAxis | null {
  const [first, last] = extent(days)
  return first === undefined || last === undefined ? null : { first, last }
}

/** Where days stand on an axis. */
export function placeDays({ first, last }: DayAxis): DayShares {
  const length = countDays(first, last)
  const share = (isoDay: string, days: number) => (countDays(first, isoDay) - 1 + days) / length
  return {
    startOf: (isoDay) => share(isoDay, 0),
    middleOf: (isoDay) => share(isoDay, 0.5),
    endOf: (isoDay) => share(isoDay, 1),
  }
}

const mostTicks = 6
/** Labels with more than a year or a day take more room. */
const mostLongTicks = 4

/** Round days along an axis, few enough to be read beside each other; at least the first day. */
export function tickDays(axis: DayAxis, words: Words): readonly DayTick[] {
  const hasYears = axis.first.slice(0, 4) !== axis.last.slice(0, 4)
  const many = chooseDays(axis, mostTicks)
  const isLong = ['month', 'dayAndYear'].includes(chooseForm(many, hasYears))
  const days = isLong ? chooseDays(axis, mostLongTicks) : many
  const { middleOf } = placeDays(axis)
  const form = chooseForm(days, hasYears)
  return days.map((day, index) => ({
    share: middleOf(day),
    label: words.dayLabel(day, form === 'dayOfMonth' && index === 0 ? 'day' : form),
  }))
}

function chooseDays({ first, last }: DayAxis, most: number): readonly string[] {
  const scale = scaleUtc([new Date(first), new Date(last)], [0, 1])
  for (let wanted = most; wanted > 0; wanted -= 1) {
    // The scale knows hours too; of these only whole days are left.
    const days = [...new Set(scale.ticks(wanted).map(toIsoDay))].filter((day) => first <= day && day <= last)
    if (days.length > 0 && days.length <= most) return days
  }
  return [first]
}

function chooseForm(days: readonly string[], hasYears: boolean): DayForm {
  if (hasYears && days.every((day) => day.endsWith('-01-01'))) return 'year'
  if (hasYears && days.every((day) => day.endsWith('-01'))) return 'month'
  if (hasYears) return 'dayAndYear'
  return new Set(days.map((day) => day.slice(0, 7))).size > 1 ? 'day' : 'dayOfMonth'
}
