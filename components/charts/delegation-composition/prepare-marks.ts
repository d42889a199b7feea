import type { Mark } from '../mark'
import type { Seat } from '../seat'
import type { RoundColumn, SeatCell } from './series'

/** Every mark in reading order: the newest round first, its sides, its mediators. */
export function prepareMarks(rounds: readonly RoundColumn[]): readonly Mark[] {
  return rounds
    .toReversed()
    .flatMap(({ cells, mediators }) => [...cells, ...(mediators ? [mediators] : [])])
    .flatMap(cellMarks)
}

function cellMarks({ markId, seats, absence }: SeatCell): readonly Mark[] {
  return absence ? [{ id: markId, records: [], context: [], absence, notLastStep: [] }] : seats.map(seatMark)
}

function seatMark({ id, others }: Seat): Mark {
  return {
    id,
    records: [{ type: 'delegation_seat', id }],
    context: others?.claimReports.map((report) => ({ type: 'claim_report' as const, id: report })) ?? [],
    absence: null,
    notLastStep: [],
  }
}
