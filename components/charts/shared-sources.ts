import { groups } from 'd3-array'
import type { Seat } from './seat'

/** The articles on which all seats rest, or most of them; null where each rests on others. */
export function sharedSources(seats: readonly Pick<Seat, 'sources'>[]): readonly string[] | null {
  const bySources = groups(seats, ({ sources }) => sources.join(' ')).map(([, alike]) => alike)
  const [largest, second] = bySources.sort((a, b) => b.length - a.length)
  const isShared = largest && (!second || largest.length > second.length)
  return isShared ? (largest[0]?.sources ?? null) : null
}
