import type { Mark } from '../mark'
import type { Seat } from '../seat'
import { seatMark } from '../seat-mark'
import { keyOf } from './prepare-threads'
import type { Column, Gap, Section, SkippedRound, Step } from './series'

/** Every mark in reading order: by side its gaps, then its rows; last the rounds without names. */
export function prepareMarks(
  columns: readonly Column[],
  sections: readonly Section[],
  skipped: readonly SkippedRound[],
): readonly Mark[] {
  return [
    ...sections.flatMap(({ party, threads, gaps }) => [
      ...gaps.flatMap((gap) => (gap ? [gapMark(gap)] : [])),
      ...threads.flatMap(({ cells }) =>
        cells.flatMap(({ seats, gap, step }, index) => {
          const round = columns[index]?.round ?? ''
          const [name] = seats.length > 0 ? seats : (cells[index - 1]?.seats ?? [])
          const place = name ? `${round} ${party} ${keyOf(name)}` : undefined
          return gap ? [gapMark(gap, place)] : seats.map((seat) => stepMark(seat, step, place))
        }),
      ),
    ]),
    ...skipped.map((gap) => gapMark(gap)),
  ]
}

function gapMark({ markId, absence }: Gap, place?: string): Mark {
  return { id: markId, ...(place ? { place } : {}), records: [], context: [], absence, notLastStep: [] }
}

function stepMark(seat: Seat, step: Step | null, place?: string): Mark {
  return { ...seatMark(seat), ...(place ? { place } : {}), ...(step ? { shows: step } : {}) }
}
