import type { Absence } from '../mark'
import { absenceInRound } from '../round-absence'
import type { Seat } from '../seat'
import type { SeatScope } from '../seat-scope'
import { sharedSources } from '../shared-sources'
import type { SeatAbsenceReason, SeatCell } from './series'

/** What a cell is about: a round, and which of its seats. */
export interface CellPlace {
  readonly markId: string
  readonly round: string
  readonly holds: (seat: { readonly party: string; readonly role: Seat['role'] }) => boolean
}

/** One cell from its seats in order; without seats it gives the reason. */
export function prepareCell(
  scope: SeatScope,
  place: CellPlace,
  seats: readonly Seat[],
  reporting: readonly string[],
): SeatCell {
  return {
    markId: place.markId,
    seats,
    sources: sharedSources(seats),
    absence: seats.length === 0 ? absenceOf(scope, place, reporting) : null,
  }
}

function absenceOf(
  scope: SeatScope,
  place: CellPlace,
  reporting: readonly string[],
): Absence<SeatAbsenceReason> {
  const seats = scope.allSeats.filter((seat) => seat.round === place.round && place.holds(seat))
  const leftOut = seats.flatMap(({ id }) => scope.allSourcesOf(id))
  return absenceInRound({ sources: scope.sources, leftOut, reporting, silence: 'nobody-named' })
}
