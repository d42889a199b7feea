import type { Seat } from '../seat'
import { keyOf } from './prepare-threads'
import type { ChangesFinding, Column, Section } from './series'

/** Fewer names than these make no share: the sentence about heads says enough of one. */
const leastNames = 2

/** What the headline rests on: the last two rounds with names; null where there is nothing to compare. */
export function prepareFinding(
  columns: readonly Column[],
  sections: readonly Section[],
): ChangesFinding | null {
  const [from, to] = columns.slice(-2)
  if (!from || !to) return null
  const last = columns.length - 1
  const bySide = sections.map(({ name, threads }) => ({
    partyName: name,
    before: threads.flatMap(({ cells }) => cells[last - 1]?.seats ?? []),
    now: threads.flatMap(({ cells }) => cells[last]?.seats ?? []),
  }))
  return {
    from,
    to,
    heads: bySide.flatMap(({ partyName, before, now }) => {
      const [were, are] = [keysOf(before.filter(isHead)), keysOf(now.filter(isHead))]
      if (were.size === 0 || are.size === 0) return []
      return [{ partyName, isSame: [...are].some((key) => were.has(key)) }]
    }),
    names: bySide.flatMap(({ partyName, before, now }) => {
      const names = [...keysOf(before.filter(isPerson))]
      if (names.length < leastNames || now.length === 0) return []
      const still = keysOf(now)
      const endingCount = names.filter((key) => !still.has(key)).length
      return [{ partyName, nameCount: names.length, endingCount }]
    }),
  }
}

const isHead = ({ role }: Seat) => role === 'head'
const isPerson = ({ person }: Seat) => person !== null
const keysOf = (seats: readonly Seat[]) => new Set(seats.map(keyOf))
