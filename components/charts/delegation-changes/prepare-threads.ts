import { groups } from 'd3-array'
import { orderSide } from '../order-seats'
import type { Seat } from '../seat'
import type { SeatScope } from '../seat-scope'
import type { Column } from './series'

/** Who sits in a place: a person, else a body, else the party as such. */
export type Who = Pick<Seat, 'person' | 'institution'>

/** A key of the person or body in a place; two places with the same key are held by the same one. */
export function keyOf({ person, institution }: Who): string {
  if (person !== null) return `person ${person}`
  return institution ? `body ${institution.id}` : 'party'
}

/** One row while it is woven: the seats of each column, and by what it goes on from the column before. */
export interface WovenThread {
  readonly seatsByColumn: (readonly Seat[])[]
  readonly lines: ('person' | 'body' | null)[]
}

/**
 * The rows of one side: the same person, or the same body, stays on its row; a person of a body that had a place of its
 * own in the round before goes on from that body's row. One row holds one name in a round, so that no line crosses.
 */
export function weaveThreads(
  scope: SeatScope,
  columns: readonly Column[],
  seats: readonly Seat[],
): readonly WovenThread[] {
  const threads: WovenThread[] = []
  columns.forEach(({ round }, index) => {
    const inOrder = orderSide(
      scope,
      seats.filter((seat) => seat.round === round),
    )
    const waiting = groups(inOrder, keyOf).map(([, own]) => own)
    const isFree = (thread: WovenThread) => thread.seatsByColumn[index] === undefined
    const put = (thread: WovenThread, own: readonly Seat[], line: WovenThread['lines'][number]) => {
      thread.seatsByColumn[index] = own
      thread.lines[index] = line
    }
    const rest = waiting.filter((own) => {
      const thread = threads.find((one) => isFree(one) && lastKey(one) === firstKey(own))
      if (!thread) return true
      const isNamedBefore = (thread.seatsByColumn[index - 1]?.length ?? 0) > 0
      put(thread, own, isNamedBefore ? (own[0]?.person === null ? 'body' : 'person') : null)
      return false
    })
    for (const own of rest) {
      const body = threads.find((one) => isFree(one) && isBodyOf(one.seatsByColumn[index - 1], own))
      if (body) {
        put(body, own, 'body')
        continue
      }
      const thread: WovenThread = { seatsByColumn: [], lines: [] }
      threads.push(thread)
      put(thread, own, null)
    }
  })
  return threads
}

const firstKey = ([seat]: readonly Seat[]) => (seat ? keyOf(seat) : null)
const lastKey = ({ seatsByColumn }: WovenThread) => firstKey(seatsByColumn.findLast((own) => own) ?? [])

/** Whether a place was held by the institution for which somebody sits now. */
function isBodyOf(before: readonly Seat[] | undefined, now: readonly Seat[]): boolean {
  const bodies = new Set(
    before?.flatMap(({ person, institution }) => (person === null && institution ? institution.id : [])),
  )
  return now.some(
    ({ person, institution }) => person !== null && institution !== null && bodies.has(institution.id),
  )
}
