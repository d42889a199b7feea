import type { Lookup } from '@/dataset/lookup'
import { recordKey } from '@/dataset/record-key'
import type { Row } from '@/dataset/tables'
import type { ClaimAbsenceReason } from '../claim-cell-palette'
import type { Scope } from './scope'
import type { ClaimReport, CoverageCell } from './series'

/** What one article has on one claim: its report, else the first reason that holds (CHARTS, claim-coverage). */
export function prepareCell(
  look: Lookup,
  scope: Scope,
  claim: Row<'claims'>,
  source: Row<'sources'>,
): CoverageCell {
  const row = scope.findReport(claim.id, source.id)
  if (row) {
    const report = prepareReport(look, row)
    const state = report.relayedVia === null ? report.stance : (`${report.stance}-relayed` as const)
    return { source: source.id, state, report, absence: null }
  }
  const reason = reasonOf(scope, claim, source)
  const isAboutTheDay = reason === 'not-yet-knowable' || reason === 'undated-article'
  return {
    source: source.id,
    state: reason,
    report: null,
    absence: {
      reason,
      sources: [source.id],
      ...(isAboutTheDay && claim.knowable_from !== null ? { knowableFrom: claim.knowable_from } : {}),
    },
  }
}

function prepareReport(look: Lookup, row: Row<'claim_reports'>): ClaimReport {
  const { stance, value, strength, relayed_via, note } = row
  return {
    stance,
    value,
    strength,
    relayedVia: relayed_via === null ? null : (look.institutions.get(relayed_via)?.name ?? relayed_via),
    note,
    record: recordKey('claim_report', row),
  }
}

function reasonOf(scope: Scope, claim: Row<'claims'>, source: Row<'sources'>): ClaimAbsenceReason {
  if (!source.coding_complete) return 'not-coded-yet'
  if (claim.knowable_from === null) return 'undated-point'
  if (source.published_latest < claim.knowable_from) return 'not-yet-knowable'
  if (source.published_earliest < claim.knowable_from) return 'undated-article'
  if (claim.round !== null && !scope.coversRound(source.id, claim.round)) return 'other-rounds'
  return 'left-unsaid'
}
