import { rollup } from 'd3-array'
import { sideSlot } from '../side-palette'
import type { Scope } from './scope'
import type { Group } from './series'

/** The columns: parties that have sides of their own, in the order of their first side; then all other sides as one. */
export function prepareGroups({ look, sides, partyOf, voices }: Scope): readonly Group[] {
  // Colours belong to the process, so a filter does not move them.
  const parties = [...new Set(look.codes('side').flatMap((side) => partyOf(side) ?? []))]
  const counts = rollup(
    voices,
    (own) => own.length,
    ({ side }) => side,
  )
  const pool = { party: null, name: null, slot: 'side-rest' as const }
  const columns = [
    ...parties.map((party, index) => ({
      party,
      name: look.partyName(party),
      slot: sideSlot(index),
    })),
    pool,
  ]
  return columns.flatMap((column) => {
    const own = sides
      .filter((side) => partyOf(side) === column.party)
      .map((code) => ({ code, label: look.label('side', code) }))
    if (own.length === 0) return []
    const bySide = own.flatMap((side) => {
      const count = counts.get(side.code) ?? 0
      return count === 0 ? [] : [{ ...side, count }]
    })
    return [{ ...column, sides: own, count: bySide.reduce((sum, { count }) => sum + count, 0), bySide }]
  })
}
