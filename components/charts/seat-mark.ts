import type { Mark } from './mark'
import type { Seat } from './seat'

/** The mark of a seat: its record, and beside it what other articles say of the same. */
export function seatMark({ id, others }: Seat): Mark {
  return {
    id,
    records: [{ type: 'delegation_seat', id }],
    context: others?.claimReports.map((report) => ({ type: 'claim_report' as const, id: report })) ?? [],
    absence: null,
    notLastStep: [],
  }
}
