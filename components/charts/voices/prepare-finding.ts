import { greatest, least } from 'd3-array'
import { partiesInOrder } from '../party-order'
import type { Scope } from './scope'
import type { Group, PartyCount, VoicesFinding } from './series'

/** The largest and the smallest of the parties to the talks; null where none has the most. */
export function prepareFinding(scope: Scope, groups: readonly Group[]): VoicesFinding | null {
  const { dataset, voices, partyOf } = scope
  const parties = partiesInOrder(dataset).flatMap((party): PartyCount[] => {
    const name = groups.find((group) => group.party === party)?.name
    if (!name) return []
    const own = voices.filter(({ side }) => partyOf(side) === party)
    return [
      {
        name,
        count: own.length,
        directCount: own.filter(({ mode }) => mode === 'direct').length,
        toldByOtherCount: own.filter(({ isToldByOther }) => isToldByOther).length,
      },
    ]
  })
  // Two parties need no comparison in words; of more, only one that stands alone has the most or the fewest.
  const isAlone = (party: PartyCount) =>
    parties.length <= 2 || parties.every((other) => other === party || other.count !== party.count)
  const largest = greatest(parties, ({ count }) => count)
  if (!largest || voices.length === 0 || !isAlone(largest)) return null
  const smallest = least(
    parties.filter((party) => party !== largest),
    ({ count }) => count,
  )
  return {
    count: voices.length,
    partyCount: parties.length,
    largest,
    smallest: smallest && isAlone(smallest) ? smallest : null,
  }
}
