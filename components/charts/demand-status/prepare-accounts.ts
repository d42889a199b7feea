import { ascending, descending, groups, min, rollups } from 'd3-array'
import type { Dataset } from '@/dataset/dataset'
import { lookUp } from '@/dataset/lookup'
import { partiesInOrder } from '../party-order'
import { shownStepByArticle } from './prepare-cell'
import type { Scope } from './scope'
import type { AccountCount, DemandRow } from './series'

/**
 * Counts whose account the statuses are: one status for each demand, round and article, before asks give way to
 * outcomes of other articles and without earlier replies. Sides of one party count together.
 */
export function prepareAccounts(
  dataset: Dataset,
  scope: Scope,
  items: readonly DemandRow[],
): { shownCount: number; accounts: readonly AccountCount[]; unheardParties: readonly string[] } {
  const look = lookUp(dataset)
  const articles = items.flatMap((row) =>
    groups(scope.steps.get(row.id) ?? [], (step) => step.round).flatMap(([, steps]) => [
      ...shownStepByArticle(look, steps).values(),
    ]),
  )
  const partyOf = (side: string) => {
    const { group } = look.requireEntry('side', side)
    return group !== null && look.parties.has(group) ? group : null
  }
  const labelOf = (side: string) => {
    const party = partyOf(side)
    return party === null ? look.label('side', side) : (look.parties.get(party)?.short_name ?? party)
  }
  const counts = rollups(
    articles,
    (group) => ({
      count: group.length,
      rank: min(group, ({ shown }) => look.rank('side', shown.according_to)),
    }),
    ({ shown }) => labelOf(shown.according_to),
  )
  const heard = new Set(
    articles.flatMap(({ shown, earlier }) => [shown, ...earlier].map((step) => partyOf(step.according_to))),
  )
  return {
    shownCount: articles.length,
    accounts: counts
      .sort(([, a], [, b]) => descending(a.count, b.count) || ascending(a.rank, b.rank))
      .map(([label, { count }]) => ({ label, count })),
    unheardParties: partiesInOrder(dataset).filter((party) => !heard.has(party)),
  }
}
