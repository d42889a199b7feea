import type { ChartOptions } from '@/dataset/chart-options'
import type { Row } from '@/dataset/tables'
import { reportingOn } from '../articles'
import { partiesInOrder } from '../party-order'
import { orderMediators, orderSide } from './order-seats'
import { type CellPlace, prepareCell } from './prepare-cell'
import { prepareSeat } from './prepare-seat'
import type { Scope } from './scope'
import type { RoundColumn, SeatCell, Side } from './series'

/** The sides: parties that speak for themselves, then every other party that has a seat besides mediators. */
export function prepareSides(scope: Scope, options: ChartOptions): readonly Side[] {
  const { look, dataset } = scope
  const speaking = partiesInOrder(dataset)
  const nameOf = (party: string) => look.parties.get(party)?.short_name ?? party
  const seated = new Set(
    dataset.rows.delegation_seats.filter(({ role }) => role !== 'mediator').map(({ party }) => party),
  )
  const others = [...seated].filter((party) => !speaking.includes(party)).sort()
  return [...speaking, ...others]
    .filter((party) => options.side === null || party === options.side)
    .map((party) => ({ party, name: nameOf(party) }))
}

/** Every round with a cell for each side and one for the mediators. */
export function prepareRounds(scope: Scope, sides: readonly Side[]): readonly RoundColumn[] {
  const hasMediators = scope.allSeats.some(({ role }) => role === 'mediator')
  return scope.rounds.map((round) => prepareRound(scope, sides, hasMediators, round))
}

function prepareRound(
  scope: Scope,
  sides: readonly Side[],
  hasMediators: boolean,
  round: Row<'rounds'>,
): RoundColumn {
  const reporting = reportingOn(scope.dataset, scope.sources, round.id)
  const seats = scope.seats.filter((seat) => seat.round === round.id)
  const fill = (place: CellPlace, inOrder: (seats: SeatCell['seats']) => SeatCell['seats']) => {
    const own = seats.filter(place.holds).map((seat) => prepareSeat(scope, seat))
    return prepareCell(scope, place, inOrder(own), reporting)
  }
  const cells = sides.map(({ party }) =>
    fill(
      {
        markId: `${round.id}.${party}`,
        round: round.id,
        holds: (seat) => seat.role !== 'mediator' && seat.party === party,
      },
      (own) => orderSide(scope, own),
    ),
  )
  const reasons = new Set(cells.map(({ absence }) => absence?.reason ?? null))
  return {
    round: round.id,
    label: round.label,
    monthDay: ownMonth(scope, round),
    reporting,
    cells,
    mediators: hasMediators
      ? // Two dots: the id of no party, so that no side can have this mark.
        fill(
          { markId: `${round.id}..mediator`, round: round.id, holds: ({ role }) => role === 'mediator' },
          orderMediators,
        )
      : null,
    emptyReason: reasons.size === 1 ? ([...reasons][0] ?? null) : null,
  }
}

/** A day of the one month in which the round is dated, unless another round is dated in that month of any year. */
function ownMonth({ dataset }: Scope, round: Row<'rounds'>): string | null {
  const monthsOf = ({ start_on, end_on }: Row<'rounds'>) =>
    new Set([start_on, end_on].flatMap((day) => (day === null ? [] : [day.slice(5, 7)])))
  const [month, ...more] = monthsOf(round)
  if (month === undefined || more.length > 0) return null
  const isShared = dataset.rows.rounds.some((other) => other.id !== round.id && monthsOf(other).has(month))
  return isShared ? null : (round.start_on ?? round.end_on)
}
