import { ascending, descending } from 'd3-array'
import { reportingOn } from '../articles'
import { absenceInRound } from '../round-absence'
import type { Seat, Side } from '../seat'
import type { SeatScope } from '../seat-scope'
import { keyOf, type WovenThread, weaveThreads } from './prepare-threads'
import type { Column, Gap, Section, Step, Thread, ThreadCell } from './series'

const isHead = ({ role }: Seat) => role === 'head'

/** The rows of one side, with what became of every name from round to round. */
export function prepareSection(
  scope: SeatScope,
  columns: readonly Column[],
  side: Side,
  seats: readonly Seat[],
): Section {
  const own = seats.filter(({ party }) => party === side.party)
  const woven = weaveThreads(scope, columns, own)
  const threads = woven.map((thread) => prepareThread(scope, columns, own, thread))
  return {
    ...side,
    threads: orderThreads(threads),
    gaps: columns.map(({ round }) =>
      own.some((seat) => seat.round === round)
        ? null
        : sideGap(scope, `${round}..${side.party}`, round, side.party),
    ),
  }
}

/** Why nobody of a side, or of any side, is named in a round. */
export function sideGap(scope: SeatScope, markId: string, round: string, party: string | null): Gap {
  const leftOut = scope.allSeats
    .filter((seat) => seat.round === round && seat.role !== 'mediator')
    .filter((seat) => party === null || seat.party === party)
    .flatMap(({ id }) => scope.allSourcesOf(id))
  const reporting = reportingOn(scope.dataset, scope.sources, round)
  return {
    markId,
    absence: absenceInRound({ sources: scope.sources, leftOut, reporting, silence: 'nobody-named' }),
  }
}

function prepareThread(
  scope: SeatScope,
  columns: readonly Column[],
  own: readonly Seat[],
  { seatsByColumn, lines }: WovenThread,
): Thread {
  const cells = columns.map((column, index): ThreadCell => {
    const seats = seatsByColumn[index] ?? []
    const before = seatsByColumn[index - 1] ?? []
    const [seat] = seats
    if (seat) {
      const line = lines[index] ?? null
      const step = index === 0 ? null : stepOf(scope, own, before, seats, line)
      return { seats, line, step, gap: null }
    }
    const [last] = before
    const isSideNamed = own.some(({ round }) => round === column.round)
    const gap = last && isSideNamed ? nameGap(scope, own, last, column.round) : null
    return { seats, line: gap ? 'end' : null, step: null, gap }
  })
  const all = seatsByColumn.flat()
  return { key: all[0]?.id ?? '', name: all[0]?.name ?? '', cells }
}

function stepOf(
  scope: SeatScope,
  own: readonly Seat[],
  before: readonly Seat[],
  now: readonly Seat[],
  line: ThreadCell['line'],
): Step | null {
  const [seat] = now
  if (!seat) return null
  if (before.some((one) => keyOf(one) === keyOf(seat))) {
    const [was, is] = [before.some(isHead), now.some(isHead)]
    if (was === is) return null
    return was ? 'head-then-member' : 'member-then-head'
  }
  if (line === 'body') return 'same-body'
  const ordinalOf = (round: string) => scope.look.rounds.get(round)?.ordinal ?? Number.POSITIVE_INFINITY
  const isEarlier = ({ round }: { readonly round: string }) => ordinalOf(round) < ordinalOf(seat.round)
  if (own.some((one) => isEarlier(one) && keyOf(one) === keyOf(seat))) return 'named-again'
  // An article left out, or one still being coded, may name them earlier.
  const isUnsure =
    scope.allSeats.some((row) => isEarlier(row) && isSameName(row, seat)) ||
    scope.sources.some(({ coding_complete }) => !coding_complete)
  return isUnsure ? null : 'first-named'
}

/** The place of a name that the next round does not have, where others of its side are named. */
function nameGap(scope: SeatScope, own: readonly Seat[], seat: Seat, round: string): Gap {
  const leftOut = scope.allSeats
    .filter((row) => row.round === round && isSameName(row, seat))
    .flatMap(({ id }) => scope.allSourcesOf(id))
  const naming = own.filter((one) => one.round === round).flatMap(({ sources }) => sources)
  const reporting = new Set([...reportingOn(scope.dataset, scope.sources, round), ...naming])
  return {
    markId: `${seat.id}.${round}`,
    absence: absenceInRound({
      sources: scope.sources,
      leftOut,
      reporting: scope.sources.map(({ id }) => id).filter((id) => reporting.has(id)),
      silence: 'not-named-again',
    }),
  }
}

/** Whether a row of the table is about the same person, or the same body of the same side. */
function isSameName(row: SeatScope['allSeats'][number], seat: Seat): boolean {
  if (row.party !== seat.party || row.role === 'mediator') return false
  return seat.person !== null
    ? row.person === seat.person
    : row.person === null && row.institution === (seat.institution?.id ?? null)
}

/** The latest heads first, then who is named in several rounds, then who comes later, then who is not named again. */
function orderThreads(threads: readonly Thread[]): readonly Thread[] {
  const lastHead = ({ cells }: Thread) => cells.findLastIndex(({ seats }) => seats.some(isHead))
  const kindOf = ({ cells }: Thread) => {
    if (cells.some(({ line }) => line === 'person' || line === 'body')) return 0
    return (cells[0]?.seats.length ?? 0) > 0 ? 2 : 1
  }
  // Sorting is stable: among equals, the order of the seats in the first round that has them.
  return [...threads].sort((a, b) => descending(lastHead(a), lastHead(b)) || ascending(kindOf(a), kindOf(b)))
}
