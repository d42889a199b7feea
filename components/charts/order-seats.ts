import { ascending, descending } from 'd3-array'
import type { Seat } from './seat'
import type { SeatScope } from './seat-scope'

/** The seats of a side: heads, members as printed, then bodies by the rank of their kind. */
export function orderSide(scope: SeatScope, seats: readonly Seat[]): readonly Seat[] {
  const isHead = (seat: Seat) => seat.role === 'head'
  const isBody = (seat: Seat) => !isHead(seat) && seat.shape === 'body'
  const rankOf = ({ institution }: Seat) =>
    institution ? scope.look.rank('institution_kind', institution.kind) : Number.POSITIVE_INFINITY
  return [
    ...orderAsPrinted(scope, seats.filter(isHead)),
    ...orderAsPrinted(
      scope,
      seats.filter((seat) => !isHead(seat) && !isBody(seat)),
    ),
    ...seats.filter(isBody).sort((a, b) => ascending(rankOf(a), rankOf(b)) || byName(a, b)),
  ]
}

/** The seats of mediators: more articles first. */
export function orderMediators(seats: readonly Seat[]): readonly Seat[] {
  return [...seats].sort(
    (a, b) =>
      descending(a.sources.length, b.sources.length) || ascending(a.partyName, b.partyName) || byName(a, b),
  )
}

const byName = (a: Seat, b: Seat) => ascending(a.name, b.name) || ascending(a.id, b.id)

/**
 * The order in which articles print the names, as far as the evidence tells: by article and paragraph, inside a
 * paragraph as two names stand in one locating phrase. Names of which nothing is known come last in their paragraph, by name.
 */
function orderAsPrinted(scope: SeatScope, seats: readonly Seat[]): readonly Seat[] {
  const printed = seats.map((seat) => {
    const [first] = scope.evidenceOf(seat.id)
    const inParagraph = scope
      .evidenceOf(seat.id)
      .filter(({ source, paragraph }) => source === first?.source && paragraph === first.paragraph)
    return {
      seat,
      article: scope.sources.findIndex(({ id }) => id === first?.source),
      paragraph: first?.paragraph ?? Number.POSITIVE_INFINITY,
      anchors: inParagraph.map(({ anchor }) => anchor),
      names: [seat.name, ...(seat.spellings[first?.source ?? ''] ?? [])],
    }
  })
  type Printed = (typeof printed)[number]
  const isBefore = (a: Printed, b: Printed) =>
    a !== b &&
    a.article === b.article &&
    a.paragraph === b.paragraph &&
    [...a.anchors, ...b.anchors].some((anchor) => {
      const [at, other] = [positionIn(anchor, a.names), positionIn(anchor, b.names)]
      return at !== null && other !== null && at < other
    })
  const isPlaced = (one: Printed) => printed.some((other) => isBefore(one, other) || isBefore(other, one))

  const waiting = printed.sort(
    (a, b) =>
      ascending(a.article, b.article) ||
      ascending(a.paragraph, b.paragraph) ||
      descending(isPlaced(a), isPlaced(b)) ||
      byName(a.seat, b.seat),
  )
  const ordered: Seat[] = []
  while (waiting.length > 0) {
    const free = waiting.findIndex((one) => !waiting.some((other) => isBefore(other, one)))
    // Phrases that contradict each other leave nobody free: the first one goes.
    ordered.push(...waiting.splice(Math.max(free, 0), 1).map(({ seat }) => seat))
  }
  return ordered
}

/** Where the first of these names stands in a phrase; null where none does. */
function positionIn(phrase: string, names: readonly string[]): number | null {
  const found = names.map((name) => phrase.indexOf(name)).filter((at) => at >= 0)
  return found.length > 0 ? Math.min(...found) : null
}
