import type { Mark, RecordRef } from '../mark'
import { type RowPage, rowsOn } from '../row-pages'
import { listSquares } from './fit-rounds'
import type { Chip, DemandCell, DemandRow, DemandStatusSeries, MakerSection, SummarySquare } from './series'

/** The marks of both views; `marks` are those of the view asked for, in reading order. */
export function prepareMarks(
  view: 'full' | 'summary',
  parts: Pick<DemandStatusSeries, 'sections' | 'warnings' | 'summary' | 'page'>,
): { marks: readonly Mark[]; allMarks: readonly Mark[] } {
  const { sections, warnings, summary, page } = parts
  const full = fullMarks(sections, warnings, null)
  const squares = summary.flatMap(({ groups }) => groups.flatMap((group) => group.squares)).map(squareMark)
  const fullIds = new Set(full.map((mark) => mark.id))
  return {
    marks:
      view === 'summary'
        ? listSquares(parts).map(squareMark)
        : page === null
          ? full
          : fullMarks(sections, warnings, page),
    allMarks: [...full, ...squares.filter((mark) => !fullIds.has(mark.id))],
  }
}

/** Sections from top to bottom: rows cell by cell, names of the rest, the same rows unfolded; then warnings. */
function fullMarks(
  sections: readonly MakerSection[],
  warnings: readonly DemandRow[],
  page: RowPage | null,
): readonly Mark[] {
  const on = rowsOn(page)
  return [
    ...sections.flatMap(({ rows, asked, unreported }) => [
      ...on(rows).flatMap(rowMarks),
      ...on(asked).map(itemMark),
      ...on(asked).flatMap(rowMarks),
      ...on(unreported).map(itemMark),
    ]),
    ...on(warnings).map(itemMark),
  ]
}

function rowMarks(row: DemandRow): readonly Mark[] {
  return row.cells.flatMap((cell) =>
    cell.absence ? [cellMark(row, cell)] : cell.chips.map((chip) => chipMark(row, cell, chip)),
  )
}

const squareMark = ({ demand, cell }: SummarySquare) => cellMark({ id: demand }, cell)

const report = (id: string): RecordRef => ({ type: 'demand_report', id })
const demandRef = (id: string): RecordRef => ({ type: 'demand', id })

function chipMark(row: DemandRow, cell: DemandCell, chip: Chip): Mark {
  const shown = chip.replies.map((reply) => reply.record)
  const beside = cell.chips.flatMap(({ replies }) => replies.map(({ record }) => record))
  return {
    id: chip.markId,
    place: cell.markId,
    records: shown.map(report),
    context: [
      ...beside.filter((record) => !shown.includes(record)).map(report),
      ...cell.otherRecords.map(report),
      demandRef(row.id),
    ],
    absence: null,
    notLastStep: chip.isEarlier ? [] : notLastStep([chip]),
  }
}

function cellMark(row: { readonly id: string }, cell: DemandCell): Mark {
  return {
    id: cell.markId,
    records: cell.chips.flatMap(({ replies }) => replies.map(({ record }) => report(record))),
    context: [...cell.otherRecords.map(report), demandRef(row.id)],
    absence: cell.absence,
    notLastStep: notLastStep(cell.chips.filter((chip) => !chip.isEarlier)),
  }
}

/** A demand as a name in a sentence: all its steps, or the demand itself where no article reports it. */
function itemMark(row: DemandRow): Mark {
  const shown = row.cells.flatMap((cell) =>
    cell.chips.flatMap(({ replies }) => replies.map(({ record }) => record)),
  )
  const other = row.cells.flatMap((cell) => cell.otherRecords)
  return {
    id: row.id,
    records: shown.length > 0 ? shown.map(report) : [demandRef(row.id)],
    context: [...other.map(report), ...(shown.length > 0 ? [demandRef(row.id)] : [])],
    absence: null,
    notLastStep: [],
  }
}

const notLastStep = (chips: readonly Chip[]) =>
  chips.flatMap(({ replies }) => replies.filter((reply) => !reply.isLastStep).map(({ record }) => record))
