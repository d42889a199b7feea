import type { Row } from '@/dataset/tables'
import { reportingOn } from '../articles'
import { orderMediators, orderSide } from '../order-seats'
import { prepareSeat } from '../prepare-seat'
import { ownMonth } from '../round-month'
import type { Side } from '../seat'
import type { SeatScope } from '../seat-scope'
import { type CellPlace, prepareCell } from './prepare-cell'
import type { RoundColumn, SeatCell } from './series'

/** Every round with a cell for each side and one for the mediators. */
export function prepareRounds(scope: SeatScope, sides: readonly Side[]): readonly RoundColumn[] {
  const hasMediators = scope.allSeats.some(({ role }) => role === 'mediator')
  return scope.rounds.map((round) => prepareRound(scope, sides, hasMediators, round))
}

function prepareRound(
  scope: SeatScope,
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
    monthDay: ownMonth(scope.dataset, round),
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
