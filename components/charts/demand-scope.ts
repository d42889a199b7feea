import { ascending, group } from 'd3-array'
import { type ChartOptions, isSelected, type Selection } from '@/dataset/chart-options'
import type { Dataset } from '@/dataset/dataset'
import { lookUp } from '@/dataset/lookup'
import { emptyKeyPart } from '@/dataset/reserved-ids'
import type { Row } from '@/dataset/tables'
import { reportingOn, roundsInOrder, selectSources } from './articles'
import { type FilterTerm, filterTerms } from './filters'

/** A round over the columns of a demand chart. */
export interface RoundColumn {
  /** Null for the column of reports that name no round. */
  readonly round: string | null
  readonly label: string
  readonly city: string | null
  /** Articles that report on the round, oldest first. */
  readonly sources: readonly string[]
}

/** The demands and reports that the filters leave, with the names of the filters. */
export interface DemandScope {
  /** Oldest first, an undated article by its latest possible day. */
  readonly sources: readonly Row<'sources'>[]
  readonly columns: readonly RoundColumn[]
  readonly demands: readonly Row<'demands'>[]
  readonly steps: ReadonlyMap<string, readonly Row<'demand_reports'>[]>
  /** Steps before filters on reports: what an empty place would hold without them. */
  readonly allSteps: ReadonlyMap<string, readonly Row<'demand_reports'>[]>
  readonly filters: readonly FilterTerm[]
  /** Whether a filter on round, article or account leaves reports out. */
  readonly hasReportFilter: boolean
}

/** Applies the filters on demands (theme, maker, kind) and on reports (round, article, account). */
export function selectDemandScope(dataset: Dataset, options: ChartOptions): DemandScope {
  const { rows } = dataset
  const look = lookUp(dataset)
  const publishedOf = (step: Row<'demand_reports'>) => look.sources.get(step.source)?.published_latest
  const sources = selectSources(dataset, options.source)
  // The order of rows in a table says nothing and does not survive the database.
  const steps = [...rows.demand_reports].sort(
    (a, b) =>
      ascending(publishedOf(a), publishedOf(b)) || ascending(a.source, b.source) || ascending(a.step, b.step),
  )
  const isKept = (step: Row<'demand_reports'>) =>
    (options.round === null || (step.round ?? emptyKeyPart) === options.round) &&
    isSelected(options.source, step.source) &&
    isSelected(options.account, step.according_to)

  return {
    sources,
    columns: columnsOf(dataset, sources).filter(
      ({ round }) => options.round === null || (round ?? emptyKeyPart) === options.round,
    ),
    demands: sortedById(rows.demands).filter(
      (demand) =>
        (options.theme === null || demand.theme === options.theme) &&
        (options.side === null || demand.made_by === options.side) &&
        (options.kind === null || demand.kind === options.kind),
    ),
    steps: group(steps.filter(isKept), (step) => step.demand),
    allSteps: group(steps, (step) => step.demand),
    filters: filterTerms(dataset, options),
    hasReportFilter: options.round !== null || isNarrowed(options.source) || isNarrowed(options.account),
  }
}

const sortedById = <R extends { readonly id: string }>(rows: readonly R[]) =>
  [...rows].sort((a, b) => ascending(a.id, b.id))

const isNarrowed = ({ only, without }: Selection) => only.length + without.length > 0

/** Rounds in their order, then the column of reports that name no round. */
function columnsOf(dataset: Dataset, sources: readonly Row<'sources'>[]): readonly RoundColumn[] {
  return [
    ...roundsInOrder(dataset).map(({ id, label, city }) => ({
      round: id,
      label,
      city,
      sources: reportingOn(dataset, sources, id),
    })),
    { round: null, label: '', city: null, sources: [] },
  ]
}
