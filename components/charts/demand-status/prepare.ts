import { group, groups } from 'd3-array'
import { findAgreement } from '@/dataset/agreement'
import type { ChartOptions } from '@/dataset/chart-options'
import type { Dataset } from '@/dataset/dataset'
import { lookUp } from '@/dataset/lookup'
import { articleOf } from '../articles'
import { prepareDemandLabels } from '../demand-labels'
import { byReach } from '../demand-order'
import { type DemandScope, type RoundColumn, selectDemandScope } from '../demand-scope'
import { prepareStepRows } from '../demand-step-rows'
import { partiesInOrder } from '../party-order'
import { prepareRowPage, type RowPage, rowOfMark } from '../row-pages'
import { prepareAccounts } from './prepare-accounts'
import { prepareFinding } from './prepare-finding'
import { prepareMarks } from './prepare-marks'
import { prepareRow } from './prepare-row'
import { prepareSummary } from './prepare-summary'
import type { DemandRow, DemandStatusSeries, MakerSection } from './series'

/**
 * Turns a dataset into the demand-status series for these options. Options that name codes must have passed
 * `fitChartOptions`; throws where rows of the dataset name codes or ids that it does not hold.
 */
export function prepareDemandStatus(dataset: Dataset, options: ChartOptions): DemandStatusSeries {
  const look = lookUp(dataset)
  const scope = selectDemandScope(dataset, options)
  const rows = scope.demands
    .map((demand) => prepareRow(look, scope, demand))
    .filter(isInFilter(scope, options))
  const kindOf = (row: DemandRow) => look.demands.get(row.id)?.kind
  const items = rows.filter((row) => kindOf(row) !== 'warning').sort(byReach(look, options.sort))
  const warnings = rows.filter((row) => kindOf(row) === 'warning').sort(byReach(look, options.sort))

  const columns = usedColumns(scope.columns, items)
  const withColumns = (row: DemandRow): DemandRow => ({
    ...row,
    cells: row.cells.filter(({ round }) => columns.some((column) => column.round === round)),
  })
  const shown = new Set(
    rows.flatMap(({ cells }) =>
      cells.flatMap(({ chips }) => chips.flatMap(({ replies }) => replies.map(({ record }) => record))),
    ),
  )
  const sections = prepareSections(dataset, items.map(withColumns))
  const { accountsOf, ...accounts } = prepareAccounts(dataset, scope, items)
  const summary = prepareSummary(look, columns, items, accountsOf)
  const page = options.view === 'full' ? preparePage(sections, warnings, options) : null
  const { allMarks, marks } = prepareMarks(options.view, { sections, warnings, summary, page })

  return {
    view: options.view,
    sort: options.sort,
    filters: scope.filters,
    articles: scope.sources.map(articleOf),
    columns,
    sections,
    warnings,
    page,
    summary,
    finding: prepareFinding(columns, items),
    ...accounts,
    steps: prepareStepRows(scope, rows, (record) => shown.has(record)),
    agreement: findAgreement(dataset, 'demand_status'),
    marks,
    allMarks,
    ...prepareDemandLabels(dataset),
  }
}

/** Which demands a full view of very many shows. */
function preparePage(
  sections: readonly MakerSection[],
  warnings: readonly DemandRow[],
  { page, mark }: ChartOptions,
): RowPage | null {
  const rows = [
    ...sections.flatMap(({ rows: own, asked, unreported }) => [...own, ...asked, ...unreported]),
    ...warnings,
  ]
  const markCount = rows.reduce((sum, { cells }) => sum + cells.length, 0)
  return prepareRowPage(
    rows.map(({ id }) => id),
    page,
    rowOfMark(mark),
    markCount,
  )
}

/** A filter on reports drops what it leaves empty; a status keeps whole rows in which it is shown. */
function isInFilter(scope: DemandScope, options: ChartOptions): (row: DemandRow) => boolean {
  return (row) => {
    if (scope.hasReportFilter && row.stepCount === 0) return false
    const chips = row.cells.flatMap((cell) => cell.chips)
    return options.status === null || chips.some((chip) => chip.status === options.status)
  }
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
