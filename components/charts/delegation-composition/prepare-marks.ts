import type { Mark } from '../mark'
import { seatMark } from '../seat-mark'
import { viewSeats } from './fit-rounds'
import type { CompositionSeries, RoundColumn, SeatCell } from './series'

/** The marks of these rounds in reading order: the newest round first, its sides, its mediators. */
export function prepareMarks(
  view: CompositionSeries['view'],
  rounds: readonly RoundColumn[],
): readonly Mark[] {
  return rounds
    .toReversed()
    .flatMap(({ cells, mediators }) => [...cells, ...(mediators ? [mediators] : [])])
    .flatMap((cell) => cellMarks(view, cell))
}

function cellMarks(view: CompositionSeries['view'], cell: SeatCell): readonly Mark[] {
  const { markId, absence } = cell
  return absence
    ? [{ id: markId, records: [], context: [], absence, notLastStep: [] }]
    : viewSeats({ view }, cell).map(seatMark)
}
