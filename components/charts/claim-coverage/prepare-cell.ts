import type { Lookup } from '@/dataset/lookup'
import { recordKey } from '@/dataset/record-key'
import type { Row } from '@/dataset/tables'
import type { ClaimAbsenceReason, ClaimCellState } from '../claim-cell-palette'
import type { ClaimReport, CoverageCell } from './series'

/** An article's report on a claim as a cell. */
export function reportCell(look: Lookup, row: Row<'claim_reports'>): CoverageCell {
  return {
    source: row.source,
    state: stateOfReport(row),
    report: prepareReport(look, row),
    absence: null,
  }
}

/** The cell of an article that does not report a claim. */
export function emptyCell(claim: Row<'claims'>, source: string, reason: ClaimAbsenceReason): CoverageCell {
  const isAboutTheDay = reason === 'not-yet-knowable' || reason === 'undated-article'
  return {
    source,
    state: reason,
    report: null,
    absence: {
      reason,
      sources: [source],
      ...(isAboutTheDay && claim.knowable_from !== null ? { knowableFrom: claim.knowable_from } : {}),
    },
  }
}

/** The state of a cell with a report: its stance, and whether it relays another outlet. */
export function stateOfReport({ stance, relayed_via }: Row<'claim_reports'>): ClaimCellState {
  return relayed_via === null ? stance : `${stance}-relayed`
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
