import { lazily } from '../lazily'
import type { Mark, RecordRef } from '../mark'
import { type RowPage, rowsOn } from '../row-pages'
import { type DemandPathsSeries, type PathItem, type PathRow, type PathStep, stepsOf } from './series'

/** The marks of both views; `marks` are those of the view asked for, in reading order. */
export function prepareMarks({
  view,
  page,
  summary,
  ...parts
}: FullParts & Pick<DemandPathsSeries, 'view' | 'page' | 'summary'>): Pick<
  DemandPathsSeries,
  'marks' | 'allMarks'
> {
  const all = lazily(() => fullMarks(parts, null))
  return {
    marks:
      view === 'summary' ? summary.items.flatMap(rowMarks) : page === null ? all() : fullMarks(parts, page),
    get allMarks() {
      return all()
    },
  }
}

type FullParts = Pick<DemandPathsSeries, 'sections' | 'plain' | 'unreported' | 'warnings'>

/** The marks of one page of the full view, or of all of it. */
function fullMarks(
  { sections, plain, unreported, warnings }: FullParts,
  page: RowPage | null,
): readonly Mark[] {
  const on = rowsOn(page)
  return [
    ...sections.flatMap(({ items, folded }) => on([...items, ...folded]).flatMap(rowMarks)),
    ...on(plain).map(nameMark),
    ...on(plain).flatMap(rowMarks),
    ...on([...unreported, ...warnings]).map(nameMark),
  ]
}

const report = ({ record }: PathStep): RecordRef => ({ type: 'demand_report', id: record })

function rowMarks(item: PathItem): readonly Mark[] {
  return item.rows.flatMap((row) => row.cells.flatMap((cell) => cellMarks(item, row, cell)))
}

/** Beside a step stands the whole path in the same article: what came before and after it. */
function cellMarks(
  item: PathItem,
  row: PathRow,
  { markId, steps, absence }: PathRow['cells'][number],
): Mark[] {
  const path = row.cells.flatMap((cell) => cell.steps)
  const context = (shown: PathStep | null): RecordRef[] => [
    ...path.filter((step) => step !== shown).map(report),
    { type: 'demand', id: item.id },
  ]
  if (absence) return [{ id: markId, records: [], context: context(null), absence, notLastStep: [] }]
  return steps.map((step) => ({
    id: step.markId,
    place: markId,
    records: [report(step)],
    context: context(step),
    absence: null,
    notLastStep: step.isLastStep ? [] : [step.record],
  }))
}

/** A demand as a name in a sentence: all its steps, or the demand itself where no article reports it. */
function nameMark(item: PathItem): Mark {
  const demand: RecordRef = { type: 'demand', id: item.id }
  const steps = stepsOf(item).map(report)
  return {
    id: item.id,
    records: steps.length > 0 ? steps : [demand],
    context: steps.length > 0 ? [demand] : [],
    absence: null,
    notLastStep: [],
  }
}
