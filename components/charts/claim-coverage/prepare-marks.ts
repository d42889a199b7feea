import { lazily } from '../lazily'
import type { Mark, RecordRef } from '../mark'
import { type RowPage, rowsOn } from '../row-pages'
import { fitSingles } from './fit-singles'
import {
  type ClaimCoverageSeries,
  type ClaimRow,
  type CoverageSpot,
  listRows,
  type SingleGroup,
} from './series'

/** The marks of both views; `marks` are those of the view asked for, in reading order. */
export function prepareMarks(
  view: ClaimCoverageSeries['view'],
  parts: Pick<ClaimCoverageSeries, 'sections' | 'singles' | 'unreported' | 'summary'>,
  page: RowPage | null,
): Pick<ClaimCoverageSeries, 'marks' | 'allMarks'> {
  const rows = listRows(parts)
  const full = lazily(() => rows.flatMap(rowMarks))
  const markSingles = (singles: readonly SingleGroup[]) =>
    singles.filter(({ rows }) => rows.length > 0).map(singleMark)
  return {
    marks:
      view === 'full'
        ? rowsOn(page)(rows).flatMap(rowMarks)
        : [...parts.summary.rows.flatMap(rowMarks), ...markSingles(fitSingles(parts).shown)],
    get allMarks() {
      return [...full(), ...markSingles(parts.singles)]
    },
  }
}

function rowMarks(row: ClaimRow): readonly Mark[] {
  const reports = recordsOf(row)
  return row.spots.map((spot) => spotMark(row, spot, reports))
}

const reportRef = (id: string): RecordRef => ({ type: 'claim_report', id })
const recordsOf = ({ cells }: ClaimRow) => cells.flatMap(({ report }) => report?.record ?? [])

function spotMark(
  row: ClaimRow,
  { markId, report, absence }: CoverageSpot,
  reports: readonly string[],
): Mark {
  return {
    id: markId,
    records: report ? [reportRef(report.record)] : [],
    context: [
      ...reports.filter((record) => record !== report?.record).map(reportRef),
      { type: 'claim', id: row.id },
    ],
    absence,
    notLastStep: [],
  }
}

/** All that stands in one article alone. */
function singleMark({ markId, rows }: SingleGroup): Mark {
  return {
    id: markId,
    records: rows.flatMap(recordsOf).map(reportRef),
    context: [],
    absence: null,
    notLastStep: [],
  }
}
