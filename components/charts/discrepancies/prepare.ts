import { group } from 'd3-array'
import type { ChartOptions } from '@/dataset/chart-options'
import type { Dataset } from '@/dataset/dataset'
import { lookUp } from '@/dataset/lookup'
import { articleOf } from '../articles'
import { prepareRowPage, type RowPage, rowOfMark } from '../row-pages'
import { compareDifferences, prepareDifference } from './prepare-difference'
import { prepareMarks } from './prepare-marks'
import { selectScope } from './scope'
import type { Difference, DifferenceKind, DiscrepanciesSeries } from './series'

/** What stands between articles comes before what one article has; spelling comes last, so as not to bury substance. */
const kindsInOrder: readonly DifferenceKind[] = [
  'between_sources',
  'different_time',
  'attribution',
  'within_source',
  'naming',
]
/** So many that cannot both be right are shown at once. */
const mostShown = { full: 30, summary: 5 } as const

/** Turns a dataset into the discrepancies series for these options, which must have passed `fitChartOptions`. */
export function prepareDiscrepancies(dataset: Dataset, options: ChartOptions): DiscrepanciesSeries {
  const look = lookUp(dataset)
  const scope = selectScope(dataset, options)
  const differences = scope.standing.map((row) => prepareDifference(scope, row)).sort(compareDifferences)
  const ofSeverity = group(differences, ({ severity }) => severity)
  const hard = [...(ofSeverity.get('hard') ?? [])].sort(
    (a, b) =>
      Number(a.axis === null) - Number(b.axis === null) ||
      kindsInOrder.indexOf(a.kind) - kindsInOrder.indexOf(b.kind),
  )
  const byKind = group(ofSeverity.get('soft') ?? [], ({ kind }) => kind)
  const soft = kindsInOrder.flatMap((kind) => {
    const own = byKind.get(kind)
    return own ? [{ kind, differences: own }] : []
  })
  const shownCount = Math.min(hard.length, mostShown[options.view])
  const page =
    options.view === 'full'
      ? preparePage([...hard, ...soft.flatMap((one) => one.differences)], options)
      : null
  return {
    view: options.view,
    filters: scope.filters,
    articles: scope.sources.map(articleOf),
    hard,
    shownCount,
    soft,
    page,
    dropped: scope.dropped.map(({ title }) => title),
    agreement: null,
    ...prepareMarks(options.view, { hard, soft, shownCount, page }, scope),
    severityLabels: look.labels('discrepancy_severity'),
    kindLabels: look.labels('discrepancy_kind'),
    valueKindLabels: look.labels('value_kind'),
    unitLabels: look.labels('value_unit'),
  }
}

/** Which differences a full view of very many shows. */
function preparePage(differences: readonly Difference[], { page, mark }: ChartOptions): RowPage | null {
  const markCount = differences.reduce(
    (sum, { positions, beside }) => sum + 1 + positions.length + beside.length,
    0,
  )
  return prepareRowPage(
    differences.map(({ id }) => id),
    page,
    rowOfMark(mark),
    markCount,
  )
}
