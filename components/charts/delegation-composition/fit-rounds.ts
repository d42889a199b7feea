/** What a view shows of rounds and seats: a summary has no room for very many. */
import { type Fitted, fitLast, linesOfText } from '../fit-summary'
import type { Seat } from '../seat'
import type { CompositionSeries, RoundColumn, SeatCell } from './series'

/** The rounds of the view, oldest first. */
export function viewRounds(series: CompositionSeries): readonly RoundColumn[] {
  return series.view === 'summary' ? fitRounds(series).shown : series.rounds
}

/** So many seats of a block that are no heads are named in a summary; more are counted. */
const mostNamed = 12

/** The seats of a block that the view names. */
export function viewSeats({ view }: Pick<CompositionSeries, 'view'>, { seats }: SeatCell): readonly Seat[] {
  if (view === 'full') return seats
  const named = new Set(seats.filter(({ role }) => role !== 'head').slice(0, mostNamed))
  return seats.filter((seat) => seat.role === 'head' || named.has(seat))
}

/** Whether the column of a round may be narrow: no side has anybody in it, and another column needs the room. */
export function isShort(series: CompositionSeries, column: RoundColumn): boolean {
  return hasNobody(column) && !viewRounds(series).every(hasNobody)
}

const hasNobody = ({ cells }: RoundColumn) => cells.every(({ seats }) => seats.length === 0)

const mostSummaryLines = 26

/** The latest rounds, as many as a summary has room for. */
export function fitRounds({ rounds }: Pick<CompositionSeries, 'rounds'>): Fitted<RoundColumn> {
  return fitLast(rounds, mostSummaryLines, ({ cells, mediators }) => {
    // Two sides stand beside each other, in half the width each.
    const sides = cells.reduce((lines, cell) => lines + linesOfCell(cell, 2) / 2, 0)
    return 1.5 + sides + (mediators ? linesOfCell(mediators, 1) - 1 : 0)
  })
}

/** Name and articles of a block, its heads on lines of their own with their offices, all others in a sentence. */
function linesOfCell(cell: SeatCell, columnCount: number): number {
  const seats = viewSeats({ view: 'summary' }, cell)
  const linesOf = ({ role, name }: Seat) =>
    role === 'head' ? 2 : linesOfText(name.length + signLength) * columnCount
  return seats.reduce((lines, seat) => lines + linesOf(seat), 2)
}

/** A sign before a name takes the room of so many letters. */
const signLength = 4
