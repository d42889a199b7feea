import type { Mark, RecordRef } from '../mark'
import { rowsOn } from '../row-pages'
import type { Scope } from './scope'
import { type Difference, type DiscrepanciesSeries, listDifferences } from './series'

/** The marks of both views; `marks` are those of the view asked for, in reading order. */
export function prepareMarks(
  view: DiscrepanciesSeries['view'],
  parts: Pick<DiscrepanciesSeries, 'hard' | 'soft' | 'shownCount' | 'page'>,
  scope: Scope,
): Pick<DiscrepanciesSeries, 'marks' | 'allMarks'> {
  const marksOf = (difference: Difference) => [
    differenceMark(scope, difference),
    ...difference.positions.map(({ markId, source }) => ({
      ...differenceMark(scope, difference),
      id: markId,
      article: source,
    })),
  ]
  const allMarksOf = (difference: Difference) => [...marksOf(difference), ...besideMarks(difference)]
  const differences = listDifferences(parts)
  const allMarks = differences.flatMap(allMarksOf)
  const full = () => (parts.page === null ? allMarks : rowsOn(parts.page)(differences).flatMap(allMarksOf))
  return {
    // A summary leaves out what stands beside the positions.
    marks: view === 'full' ? full() : parts.hard.slice(0, parts.shownCount).flatMap(marksOf),
    allMarks,
  }
}

/** All that is said on one difference, with the records it is about. */
function differenceMark(scope: Scope, { id }: Difference): Mark {
  return {
    id,
    records: [{ type: 'discrepancy', id }],
    context: scope
      .subjectsOf(id)
      .map(({ record_type, record_id }): RecordRef => ({ type: record_type, id: record_id })),
    absence: null,
    notLastStep: [],
  }
}

const besideMarks = ({ id, beside }: Difference): readonly Mark[] =>
  beside.map(({ markId, source, event }) => ({
    id: markId,
    records: [{ type: 'event', id: event }],
    context: [{ type: 'discrepancy', id }],
    absence: null,
    notLastStep: [],
    article: source,
  }))
