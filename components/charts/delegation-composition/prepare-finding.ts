import type { Seat, Side } from '../seat'
import type { CompositionFinding, Heads, RoundColumn } from './series'

/** What the headline rests on: the heads of the last round with any, and the rounds in which nobody is named. */
export function prepareFinding(sides: readonly Side[], rounds: readonly RoundColumn[]): CompositionFinding {
  const isHead = (seat: Seat) => seat.role === 'head'
  const column = rounds.findLast(({ cells }) => cells.some(({ seats }) => seats.some(isHead)))
  const heads = sides.map(({ name }, index) => ({
    partyName: name,
    seats: column?.cells[index]?.seats.filter(isHead) ?? [],
  }))
  return {
    last: column ? { column, heads, shared: sharedFamily(heads) } : null,
    silentRounds: rounds.filter(({ emptyReason }) => emptyReason === 'nobody-named'),
  }
}

function sharedFamily(heads: readonly Heads[]) {
  if (heads.length < 2 || heads.some(({ seats }) => seats.length === 0)) return null
  const institutions = heads.flatMap(({ seats }) => seats.map(({ institution }) => institution))
  const families = new Set(institutions.map((institution) => institution?.family))
  if (families.size !== 1 || families.has(undefined)) return null
  // Only an article that names a head of every side reports what the sentence says.
  const [first = [], ...rest] = heads.map(({ seats }) => seats.flatMap(({ sources }) => sources))
  const sources = [...new Set(first)].filter((source) => rest.every((others) => others.includes(source)))
  if (sources.length === 0) return null
  return {
    kindLabels: [...new Set(institutions.flatMap((institution) => institution?.kindLabel ?? []))],
    sources,
  }
}
