import type { Mark } from '../mark'
import { seatMark } from '../seat-mark'
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
