/** What an article has on a claim (CHARTS, claim-coverage): a report, else the first reason for none that holds. */
import type { Row } from '@/dataset/tables'
import type { ClaimAbsenceReason } from './claim-cell-palette'
import type { ClaimScope } from './claim-scope'

/** Why an article that does not report a claim does not: the first reason that holds. */
export function findAbsenceReason(
  scope: ClaimScope,
  claim: Row<'claims'>,
  source: Row<'sources'>,
): ClaimAbsenceReason {
  if (!source.coding_complete) return 'not-coded-yet'
  if (claim.knowable_from === null) return 'undated-point'
  if (source.published_latest < claim.knowable_from) return 'not-yet-knowable'
  if (source.published_earliest < claim.knowable_from) return 'undated-article'
  if (claim.round !== null && !scope.coversRound(source.id, claim.round)) return 'other-rounds'
  return 'left-unsaid'
}

const known = new WeakMap<ClaimScope, Map<string, readonly ClaimAbsenceReason[]>>()

/**
 * For each article of the scope, in its order, why it would not report a claim. Nothing but the round of a claim and
 * the day from which it was knowable decides, so thousands of claims share few answers.
 */
export function listAbsenceReasons(scope: ClaimScope, claim: Row<'claims'>): readonly ClaimAbsenceReason[] {
  const answers = known.get(scope) ?? new Map<string, readonly ClaimAbsenceReason[]>()
  known.set(scope, answers)
  const key = `${claim.knowable_from} ${claim.round}`
  const reasons = answers.get(key) ?? scope.sources.map((source) => findAbsenceReason(scope, claim, source))
  answers.set(key, reasons)
  return reasons
}
