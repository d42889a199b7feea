import type { RecordType } from './closed-lists'
import type { Rows } from './dataset'
import { forgetOverallCells } from './forget-overall-cells'
import { relinkDuplicates } from './relink-duplicates'
import { checkRecords, checkUnits } from './rules/records'
import { standingDiscrepancies } from './standing-discrepancies'
import type { TableName } from './tables'

/**
 * The rows that are left when only some articles are read: what they report, the records that this rests on or names,
 * and nothing that points to a record which went. Parties, institutions, vocabularies and outside documents stay:
 * they are the frame in which the articles are read, not what one of them reports.
 *
 * Of a record on which an article left out has something too, notes go and so do a round's days (`forgetOverallCells`);
 * the cells that it cannot be without, such as a summary or an outcome, are still those coded from all articles. What
 * one article says stands in its reports.
 */
export function reportedRows(rows: Rows, sources: ReadonlySet<string>): Rows {
  const from = <R extends { readonly source: string }>(table: readonly R[]) =>
    table.filter(({ source }) => sources.has(source))
  const evidence = from(rows.evidence)
  const evidenced = (type: RecordType) =>
    evidence.filter(({ record_type }) => record_type === type).map(({ record_id }) => record_id)

  const person_names = from(rows.person_names)
  const round_reports = from(rows.round_reports)
  const demand_reports = from(rows.demand_reports)
  const claim_reports = from(rows.claim_reports)
  const event_reports = from(rows.event_reports)
  const statements = relinkDuplicates(from(rows.statements), rows.statements)

  const demands = keep(rows.demands, [...demand_reports.map(({ demand }) => demand), ...evidenced('demand')])
  const events = keep(rows.events, [...event_reports.map(({ event }) => event), ...evidenced('event')])
  // The evidence of a claim is filed under its reports; a seat has no reports, only evidence.
  const reportedClaims = claim_reports.map(({ claim }) => claim)
  const claims = keep(rows.claims, reportedClaims)
  const delegation_seats = keep(rows.delegation_seats, evidenced('delegation_seat'))
  // An article may tie a record to a round of which it reports nothing else.
  const inRounds = [...round_reports, ...demand_reports, ...claims, ...delegation_seats, ...events]
  const rounds = keep(rows.rounds, [...inRounds.map(({ round }) => round), ...evidenced('round')])
  const ofPeople = [...person_names, ...statements, ...delegation_seats]
  const people = keep(rows.people, [...ofPeople.map(({ person }) => person), ...evidenced('person')])

  const discrepancies = standingDiscrepancies(rows, sources)
  const standing = new Set(discrepancies.map(({ id }) => id))
  const ofStanding = <R extends { readonly discrepancy: string }>(table: readonly R[]) =>
    table.filter(({ discrepancy }) => standing.has(discrepancy))

  const found = dropDangling({
    ...rows,
    sources: keep(rows.sources, [...sources]),
    people,
    person_names,
    rounds,
    round_reports,
    delegation_seats,
    demands,
    demand_reports,
    claims,
    claim_reports,
    statements,
    events,
    event_reports,
    discrepancies,
    discrepancy_positions: ofStanding(from(rows.discrepancy_positions)),
    discrepancy_subjects: ofStanding(rows.discrepancy_subjects),
    evidence,
  })
  return forgetOverallCells(found, rows, sources)
}

function keep<R extends { readonly id: string }>(
  table: readonly R[],
  ids: readonly (string | null)[],
): readonly R[] {
  const named = new Set(ids)
  return table.filter(({ id }) => named.has(id))
}

/** Without the rows that name a record only inside a composed key, by the rules that would refuse to publish them. */
function dropDangling(rows: Rows): Rows {
  const dangling = [...checkRecords(rows), ...checkUnits(rows)]
  const without = <R>(name: TableName, table: readonly R[]) => {
    const gone = new Set(dangling.filter((fault) => fault.table === name).map(({ index }) => index))
    return table.filter((_, index) => !gone.has(index))
  }
  return {
    ...rows,
    evidence: without('evidence', rows.evidence),
    discrepancy_subjects: without('discrepancy_subjects', rows.discrepancy_subjects),
    codings: without('codings', rows.codings),
  }
}
