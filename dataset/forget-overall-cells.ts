import type { RecordType } from './closed-lists'
import type { Rows } from './dataset'

/**
 * The rows without what coders wrote of a record once they had read every article on it, where one of these articles
 * is left out: its note, and the days of a round. Texts and days that a row cannot be without stay as they are.
 */
export function forgetOverallCells(kept: Rows, all: Rows, sources: ReadonlySet<string>): Rows {
  const isPartlyRead = findPartlyRead(all, sources)
  const withoutNotes = <R extends { readonly id: string; readonly note: string | null }>(
    type: RecordType,
    table: readonly R[],
  ) => table.map((row) => (isPartlyRead(type, row.id) ? { ...row, note: null } : row))
  return {
    ...kept,
    people: withoutNotes('person', kept.people),
    rounds: withoutNotes('round', kept.rounds).map((round) =>
      isPartlyRead('round', round.id) ? { ...round, start_on: null, end_on: null } : round,
    ),
    delegation_seats: withoutNotes('delegation_seat', kept.delegation_seats),
    demands: withoutNotes('demand', kept.demands),
    claims: withoutNotes('claim', kept.claims),
    events: withoutNotes('event', kept.events),
    discrepancies: withoutNotes('discrepancy', kept.discrepancies),
  }
}

/** Whether an article that is left out has something on a record. */
function findPartlyRead(rows: Rows, sources: ReadonlySet<string>): (type: RecordType, id: string) => boolean {
  const isLeftOut = ({ source }: { readonly source: string }) => !sources.has(source)
  const partly = new Set([
    ...rows.person_names.filter(isLeftOut).map(({ person }) => `person ${person}`),
    ...rows.round_reports.filter(isLeftOut).map(({ round }) => `round ${round}`),
    ...rows.demand_reports.filter(isLeftOut).map(({ demand }) => `demand ${demand}`),
    ...rows.claim_reports.filter(isLeftOut).map(({ claim }) => `claim ${claim}`),
    ...rows.event_reports.filter(isLeftOut).map(({ event }) => `event ${event}`),
    ...rows.discrepancy_positions.filter(isLeftOut).map(({ discrepancy }) => `discrepancy ${discrepancy}`),
    ...rows.evidence.filter(isLeftOut).map(({ record_type, record_id }) => `${record_type} ${record_id}`),
  ])
  return (type, id) => partly.has(`${type} ${id}`)
}
