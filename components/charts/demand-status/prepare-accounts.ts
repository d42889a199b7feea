import { ascending, descending, groups, min } from 'd3-array'
import type { Dataset } from '@/dataset/dataset'
import { type Lookup, lookUp } from '@/dataset/lookup'
import type { DemandScope } from '../demand-scope'
import { shownStepByArticle } from '../demand-steps'
import { partiesInOrder, partyOfSide } from '../party-order'
import type { AccountCount, DemandRow, SummaryRound } from './series'

/**
 * Counts whose account the statuses are: one status for each demand, round and article, before asks give way to
 * outcomes of other articles and without earlier replies. Sides of one party count together.
 */
export function prepareAccounts(dataset: Dataset, scope: DemandScope, items: readonly DemandRow[]) {
  const look = lookUp(dataset)
  const told = items.flatMap((row) =>
    groups(scope.steps.get(row.id) ?? [], (step) => step.round).flatMap(([round, steps]) =>
      [...shownStepByArticle(look, steps).values()].map((article) => ({ round, ...article })),
    ),
  )
  const heard = new Set(
    told.flatMap(({ shown, earlier }) =>
      [shown, ...earlier].map((step) => partyOfSide(look, step.according_to)),
    ),
  )
  return {
    shownCount: told.length,
    accounts: countAccounts(
      look,
      told.map(({ shown }) => shown.according_to),
    ),
    unheardParties: partiesInOrder(dataset).filter((party) => !heard.has(party)),
    /** The counts of one round. */
    accountsOf: (round: string): SummaryRound['accounts'] =>
      countAccounts(
        look,
        told.filter((one) => one.round === round).map(({ shown }) => shown.according_to),
      ),
  }
}

/** Sides by number, those of one party together; ties by rank. */
function countAccounts(look: Lookup, sides: readonly string[]): readonly AccountCount[] {
  return groups(sides, (side) => partyOfSide(look, side) ?? side)
    .map(([id, group]) => {
      const party = look.parties.get(id)
      return {
        label: party?.short_name ?? look.label('side', id),
        isParty: party !== undefined,
        count: group.length,
        rank: min(group, (side) => look.rank('side', side)),
      }
    })
    .sort((a, b) => descending(a.count, b.count) || ascending(a.rank, b.rank))
    .map(({ label, isParty, count }) => ({ label, isParty, count }))
}
