import { ascending, descending, group, groups } from 'd3-array'
import { findAgreement } from '@/dataset/agreement'
import type { ChartOptions } from '@/dataset/chart-options'
import type { Dataset } from '@/dataset/dataset'
import { type Lookup, lookUp } from '@/dataset/lookup'
import { articleOf } from '../articles'
import { partiesInOrder } from '../party-order'
import { prepareAccounts } from './prepare-accounts'
import { prepareFinding } from './prepare-finding'
import { prepareLabels } from './prepare-labels'
import { prepareMarks } from './prepare-marks'
import { prepareRow } from './prepare-row'
import { prepareSteps } from './prepare-steps'
import { prepareSummary } from './prepare-summary'
import { type Scope, selectScope } from './scope'
import type { DemandRow, DemandStatusSeries, MakerSection, RoundColumn } from './series'

/**
 * Turns a dataset into the demand-status series for these options. Options that name codes must have passed
 * `fitChartOptions`; throws where rows of the dataset name codes or ids that it does not hold.
 */
export function prepareDemandStatus(dataset: Dataset, options: ChartOptions): DemandStatusSeries {
  const look = lookUp(dataset)
  const scope = selectScope(dataset, options)
  const rows = scope.demands
    .map((demand) => prepareRow(look, scope, demand))
    .filter(isInFilter(scope, options))
  const kindOf = (row: DemandRow) => look.demands.get(row.id)?.kind
  const items = rows.filter((row) => kindOf(row) !== 'warning').sort(inOrder(look, options.sort))
  const warnings = rows.filter((row) => kindOf(row) === 'warning').sort(inOrder(look, options.sort))

  const columns = usedColumns(scope.columns, items)
  const withColumns = (row: DemandRow): DemandRow => ({
    ...row,
    cells: row.cells.filter(({ round }) => columns.some((column) => column.round === round)),
  })
  const sections = prepareSections(dataset, items.map(withColumns))
  const { accountsOf, ...accounts } = prepareAccounts(dataset, scope, items)
  const summary = prepareSummary(look, columns, items, accountsOf)
  const { allMarks, marks } = prepareMarks(options.view, sections, warnings, summary)

  return {
    view: options.view,
    sort: options.sort,
    filters: scope.filters,
    articles: scope.sources.map(articleOf),
    columns,
    sections,
    warnings,
    summary,
    finding: prepareFinding(columns, items),
    ...accounts,
    steps: prepareSteps(scope, rows),
    agreement: findAgreement(dataset, 'demand_status'),
    marks,
    allMarks,
    ...prepareLabels(dataset),
  }
}

/** A filter on reports drops what it leaves empty; a status keeps whole rows in which it is shown. */
function isInFilter(scope: Scope, options: ChartOptions): (row: DemandRow) => boolean {
  return (row) => {
    if (scope.hasReportFilter && row.stepCount === 0) return false
    const chips = row.cells.flatMap((cell) => cell.chips)
    return options.status === null || chips.some((chip) => chip.status === options.status)
  }
}

/** More articles first, then more steps, then by title; sorted by theme, the theme's rank comes before. */
function inOrder(look: Lookup, sort: ChartOptions['sort']) {
  return (a: DemandRow, b: DemandRow) =>
    (sort === 'theme'
      ? ascending(look.rank('demand_theme', a.theme), look.rank('demand_theme', b.theme))
      : 0) ||
    descending(a.articleCount, b.articleCount) ||
    descending(a.stepCount, b.stepCount) ||
    ascending(a.title, b.title) ||
    ascending(a.id, b.id)
}

/** Every round is a column, also a silent one; the column without a round only where something stands in it. */
function usedColumns(columns: readonly RoundColumn[], items: readonly DemandRow[]): readonly RoundColumn[] {
  const hasUnplaced = items.some((row) =>
    row.cells.some((cell) => cell.round === null && cell.chips.length > 0),
  )
  return columns.filter((column) => column.round !== null || hasUnplaced)
}

function prepareSections(dataset: Dataset, items: readonly DemandRow[]): readonly MakerSection[] {
  const named = partiesInOrder(dataset)
  const byParty = group(items, (row) => (row.maker !== null && named.includes(row.maker) ? row.maker : null))
  return [...named, null].flatMap((party) => {
    const rows = byParty.get(party)
    if (!rows) return []
    const hasOutcome = (row: DemandRow) =>
      row.cells.some((cell) => cell.groups.some((name) => name !== 'ask'))
    return [
      {
        party,
        makers: groups(rows, (row) => row.maker).map(([maker]) => maker),
        itemCount: rows.length,
        rows: rows.filter(hasOutcome),
        asked: rows.filter((row) => row.stepCount > 0 && !hasOutcome(row)),
        unreported: rows.filter((row) => row.stepCount === 0),
      },
    ]
  })
}
