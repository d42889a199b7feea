import { ascending } from 'd3-array'
import { findAgreement } from '@/dataset/agreement'
import type { ChartOptions } from '@/dataset/chart-options'
import type { Dataset } from '@/dataset/dataset'
import { lookUp } from '@/dataset/lookup'
import { articleOf } from '../articles'
import { prepareDemandLabels } from '../demand-labels'
import { byReach } from '../demand-order'
import { type DemandScope, selectDemandScope } from '../demand-scope'
import { prepareStepRows } from '../demand-step-rows'
import { partiesInOrder, partyOfSide } from '../party-order'
import { prepareRowPage, type RowPage, rowOfMark } from '../row-pages'
import { preparePathItem } from './prepare-item'
import { prepareMarks } from './prepare-marks'
import { prepareSections, prepareSummary } from './prepare-sections'
import { type DemandPathsSeries, type PathFinding, type PathItem, stepsOf } from './series'

/**
 * Turns a dataset into the demand-paths series for these options. Options that name codes must have passed
 * `fitChartOptions`; throws where rows of the dataset name codes or ids that it does not hold.
 */
export function prepareDemandPaths(dataset: Dataset, options: ChartOptions): DemandPathsSeries {
  const { view, sort } = options
  const scope = selectDemandScope(dataset, options)
  const all = scope.demands
    .map((demand) => preparePathItem(dataset, scope, demand))
    .filter(isInFilter(scope, options))
    .sort(inOrder(dataset, sort))
  const { columns, items: rows } = dropEmptyColumn(scope, all)

  const isWarning = ({ id }: PathItem) => lookUp(dataset).demands.get(id)?.kind === 'warning'
  const items = rows.filter((item) => !isWarning(item))
  const moved = items.filter(({ directions }) => directions.length > 0)
  const varied = items.filter(({ directions, groupCount }) => directions.length === 0 && groupCount > 1)
  const parts = {
    view,
    sections: prepareSections(moved, varied),
    plain: items.filter(({ groupCount }) => groupCount === 1),
    unreported: items.filter(({ stepCount }) => stepCount === 0),
    warnings: rows.filter(isWarning),
  }
  const page = view === 'full' ? preparePage(parts, options) : null
  const summary = prepareSummary(columns, [moved, varied, parts.plain])
  const marks = prepareMarks({ ...parts, page, summary })
  const written = new Set(
    rows.flatMap((item) => stepsOf(item).flatMap((step) => (step.hasWord ? step.record : []))),
  )
  return {
    ...parts,
    page,
    summary,
    sort,
    filters: scope.filters,
    articles: scope.sources.map(articleOf),
    columns,
    finding: prepareFinding(items, moved),
    unheardParties: unheardIn(dataset, items),
    steps: prepareStepRows(scope, rows, (record) => written.has(record)),
    agreement: findAgreement(dataset, 'demand_status'),
    marks: marks.marks,
    get allMarks() {
      return marks.allMarks
    },
    ...prepareDemandLabels(dataset),
  }
}

/** Which items a full view of very many shows. */
function preparePage(
  {
    sections,
    plain,
    unreported,
    warnings,
  }: Pick<DemandPathsSeries, 'sections' | 'plain' | 'unreported' | 'warnings'>,
  { page, mark }: ChartOptions,
): RowPage | null {
  const items = [
    ...sections.flatMap((section) => [...section.items, ...section.folded]),
    ...plain,
    ...unreported,
    ...warnings,
  ]
  const cells = items.flatMap(({ rows }) => rows.flatMap((row) => row.cells))
  const markCount = items.length + cells.reduce((sum, { steps }) => sum + Math.max(1, steps.length), 0)
  return prepareRowPage(
    items.map(({ id }) => id),
    page,
    rowOfMark(mark),
    markCount,
  )
}

/** A filter on reports drops what it leaves empty; a status keeps items that have it as a step, whole. */
function isInFilter(scope: DemandScope, { status }: ChartOptions): (item: PathItem) => boolean {
  return (item) =>
    !(scope.hasReportFilter && item.stepCount === 0) &&
    (status === null || stepsOf(item).some((step) => step.status === status))
}

/** By maker, parties to the talks first; then those of most articles. Sorted by theme, its rank comes before. */
function inOrder(dataset: Dataset, sort: ChartOptions['sort']) {
  const look = lookUp(dataset)
  const parties = partiesInOrder(dataset)
  const makerIndex = ({ maker }: PathItem) => {
    const index = maker === null ? -1 : parties.indexOf(maker)
    return index < 0 ? parties.length : index
  }
  const themeRank = ({ theme }: PathItem) => (sort === 'theme' ? look.rank('demand_theme', theme) : 0)
  const reach = byReach(look, 'outcome')
  return (a: PathItem, b: PathItem) =>
    ascending(themeRank(a), themeRank(b)) || ascending(makerIndex(a), makerIndex(b)) || reach(a, b)
}

/** Every round is a column, also a silent one; the column without a round only where something stands in it. */
function dropEmptyColumn({ columns }: DemandScope, items: readonly PathItem[]) {
  const isUsed = items.some(({ rows }) =>
    rows.some(({ cells }) => cells.some(({ round, steps }) => round === null && steps.length > 0)),
  )
  if (isUsed) return { columns, items }
  const isNamed = ({ round }: { readonly round: string | null }) => round !== null
  return {
    columns: columns.filter(isNamed),
    items: items.map((item) => ({
      ...item,
      rows: item.rows.map((row) => ({ ...row, cells: row.cells.filter(isNamed) })),
    })),
  }
}

function prepareFinding(items: readonly PathItem[], moved: readonly PathItem[]): PathFinding {
  const only = (direction: 'back' | 'forward') =>
    moved.filter(({ directions }) => directions.length === 1 && directions[0] === direction)
  return {
    itemCount: items.length,
    back: only('back'),
    forward: only('forward'),
    bothWays: moved.filter(({ directions }) => directions.length > 1),
  }
}

function unheardIn(dataset: Dataset, items: readonly PathItem[]): readonly string[] {
  const look = lookUp(dataset)
  const written = items.flatMap(stepsOf).filter(({ hasWord }) => hasWord)
  const heard = new Set(written.map(({ account }) => partyOfSide(look, account)))
  return partiesInOrder(dataset).filter((party) => !heard.has(party))
}
