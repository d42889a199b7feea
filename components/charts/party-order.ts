import type { Dataset } from '@/dataset/dataset'
import { type Lookup, lookUp } from '@/dataset/lookup'

/**
 * The parties to the talks that speak for themselves, in the order of the side vocabulary: role `party`, and named as
 * `group` of some side. A collective id such as "both together" has no side of its own and is therefore left out.
 */
export function partiesInOrder(dataset: Dataset): readonly string[] {
  const look = lookUp(dataset)
  const groups = look.codes('side').map((code) => look.requireEntry('side', code).group)
  return [...new Set(groups)].filter(
    (id): id is string => id !== null && look.parties.get(id)?.role === 'party',
  )
}

/** The party for which a side speaks; null where it is none of the process. */
export function partyOfSide(look: Lookup, side: string): string | null {
  const { group } = look.requireEntry('side', side)
  return group !== null && look.parties.has(group) ? group : null
}
