import { groups } from 'd3-array'
import type { Absence } from '../mark'
import { absenceInRound } from '../round-absence'
import type { Scope } from './scope'
import type { Seat, SeatAbsenceReason, SeatCell } from './series'

/** What a cell is about: a round, and which of its seats. */
export interface CellPlace {
  readonly markId: string
  readonly round: string
  readonly holds: (seat: { readonly party: string; readonly role: Seat['role'] }) => boolean
}

/** One cell from its seats in order; without seats it gives the reason. */
export function prepareCell(
  scope: Scope,
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

/** The articles on which all seats rest, or most of them; null where each rests on others. */
function sharedSources(seats: readonly Seat[]): readonly string[] | null {
  const bySources = groups(seats, ({ sources }) => sources.join(' ')).map(([, alike]) => alike)
  const [largest, second] = bySources.sort((a, b) => b.length - a.length)
  const isShared = largest && (!second || largest.length > second.length)
  return isShared ? (largest[0]?.sources ?? null) : null
}

function absenceOf(scope: Scope, place: CellPlace, reporting: readonly string[]): Absence<SeatAbsenceReason> {
  const seats = scope.allSeats.filter((seat) => seat.round === place.round && place.holds(seat))
  const leftOut = seats.flatMap(({ id }) => scope.allSourcesOf(id))
  return absenceInRound({ sources: scope.sources, leftOut, reporting, silence: 'nobody-named' })
}
