import type { Dataset } from '@/dataset/dataset'
import type { Row } from '@/dataset/tables'

/** A day of the one month in which the round is dated, unless another round is dated in that month of any year. */
export function ownMonth(dataset: Dataset, round: Row<'rounds'>): string | null {
  const monthsOf = ({ start_on, end_on }: Row<'rounds'>) =>
    new Set([start_on, end_on].flatMap((day) => (day === null ? [] : [day.slice(5, 7)])))
  const [month, ...more] = monthsOf(round)
  if (month === undefined || more.length > 0) return null
  const isShared = dataset.rows.rounds.some((other) => other.id !== round.id && monthsOf(other).has(month))
  return isShared ? null : (round.start_on ?? round.end_on)
}
