import type { ItemKind } from './chart-options'
import { demandKinds } from './closed-lists'
import type { Dataset } from './dataset'
import { lookUp } from './lookup'

/**
 * The sides whose accounts a chart of items of these kinds can show, by rank: of demands, those that some status is
 * according to; of anything else, those that some statement comes from.
 */
export function accountsInUse(dataset: Dataset, kinds: readonly ItemKind[]): readonly string[] {
  const isOfDemands = demandKinds.some((kind) => kinds.includes(kind))
  const used = new Set(
    isOfDemands
      ? dataset.rows.demand_reports.map(({ according_to }) => according_to)
      : dataset.rows.statements.map(({ side }) => side),
  )
  return lookUp(dataset)
    .codes('side')
    .filter((code) => used.has(code))
}
