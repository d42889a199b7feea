import { recordKey } from '@/dataset/record-key'
import type { Row } from '@/dataset/tables'
import type { OtherAccounts } from './seat'
import type { SeatScope } from './seat-scope'

/**
 * What other articles say on the point of a seat: the claims that a difference between articles ties to the seat.
 * Null where no other article leaves such a claim open or denies it.
 */
export function prepareSeatOthers(scope: SeatScope, seat: Row<'delegation_seats'>): OtherAccounts | null {
  const { rows } = scope.dataset
  const own = new Set(scope.evidenceOf(seat.id).map(({ source }) => source))
  const claims = claimsOf(scope, seat)
  const reports = scope.sources.flatMap(({ id }) =>
    rows.claim_reports.filter(({ claim, source }) => source === id && claims.has(claim)),
  )
  const others = reports.filter(({ source }) => !own.has(source))
  const open = sourcesWith(others, 'unclear')
  const saysOtherwise = sourcesWith(others, 'contradicts')
  if (open.length + saysOtherwise.length === 0) return null
  const namesNoHead = open.filter(
    (source) => seat.role === 'head' && listsTeamWithoutHead(scope, seat, source),
  )
  return {
    namesNoHead,
    leavesOpen: open.filter((source) => !namesNoHead.includes(source)),
    saysOtherwise,
    claimReports: reports.map((report) => recordKey('claim_report', report)),
  }
}

/** The claims about the seat's round that stand beside the seat in a difference between articles. */
function claimsOf({ dataset }: SeatScope, seat: Row<'delegation_seats'>): ReadonlySet<string> {
  const { discrepancies, discrepancy_subjects: subjects, claims } = dataset.rows
  const between = new Set(discrepancies.filter(({ kind }) => kind === 'between_sources').map(({ id }) => id))
  const about = new Set(
    subjects
      .filter(({ record_type, record_id }) => record_type === 'delegation_seat' && record_id === seat.id)
      .map(({ discrepancy }) => discrepancy)
      .filter((id) => between.has(id)),
  )
  const named = new Set(
    subjects
      .filter(({ record_type, discrepancy }) => record_type === 'claim' && about.has(discrepancy))
      .map(({ record_id }) => record_id),
  )
  return new Set(
    claims
      .filter(({ id, round }) => named.has(id) && (round === null || round === seat.round))
      .map(({ id }) => id),
  )
}

const sourcesWith = (reports: readonly Row<'claim_reports'>[], stance: Row<'claim_reports'>['stance']) => [
  ...new Set(reports.filter((report) => report.stance === stance).map(({ source }) => source)),
]

/** Whether an article reports somebody of the same team in the same round, and nobody of them as head. */
function listsTeamWithoutHead(scope: SeatScope, seat: Row<'delegation_seats'>, source: string): boolean {
  const team = scope.dataset.rows.delegation_seats.filter(
    ({ id, round, party }) =>
      round === seat.round && party === seat.party && scope.allSourcesOf(id).includes(source),
  )
  return team.length > 0 && team.every(({ role }) => role !== 'head')
}
