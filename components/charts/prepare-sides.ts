import type { ChartOptions } from '@/dataset/chart-options'
import { partiesInOrder } from './party-order'
import type { Side } from './seat'
import type { SeatScope } from './seat-scope'

/** The sides: parties that speak for themselves, then every other party that has a seat besides mediators. */
export function prepareSides(scope: SeatScope, options: Pick<ChartOptions, 'side'>): readonly Side[] {
  const { look, dataset } = scope
  const speaking = partiesInOrder(dataset)
  const seated = new Set(
    dataset.rows.delegation_seats.filter(({ role }) => role !== 'mediator').map(({ party }) => party),
  )
  const others = [...seated].filter((party) => !speaking.includes(party)).sort()
  return [...speaking, ...others]
    .filter((party) => options.side === null || party === options.side)
    .map((party) => ({ party, name: look.partyName(party) }))
}
