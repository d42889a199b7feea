import { group } from 'd3-array'
import type { ChartOptions } from '@/dataset/chart-options'
import type { Dataset } from '@/dataset/dataset'
import { emptyKeyPart } from '@/dataset/reserved-ids'
import type { Row } from '@/dataset/tables'
import { roundsInOrder, selectSources } from '../articles'
import { type FilterTerm, filterTerms } from '../filters'

/** A record with what the articles left report of it, by article, oldest first. */
interface Reported<Record, Report> {
  readonly row: Record
  readonly reports: readonly Report[]
  /** The articles of reports that are left out, by the filter or by the day. */
  readonly leftOut: readonly string[]
}

/** The part of a dataset that the filters leave. */
export interface Scope {
  /** Oldest first, an undated article by its latest possible day. */
  readonly sources: readonly Row<'sources'>[]
  /** Those that an article left reports. */
  readonly events: readonly Reported<Row<'events'>, Row<'event_reports'>>[]
  /** In their order. */
  readonly rounds: readonly Reported<Row<'rounds'>, Row<'round_reports'>>[]
  readonly filters: readonly FilterTerm[]
}

/** Applies the filters on articles and rounds. */
export function selectScope(dataset: Dataset, options: ChartOptions): Scope {
  const { rows } = dataset
  const sources = selectSources(dataset, options.source)
  const order = new Map(sources.map(({ id }, place) => [id, place]))
  // What a day cuts off is gone from the rows; only the whole dataset tells that something is missing.
  const whole = (dataset.asOf?.whole ?? dataset).rows
  const eventReports = group(whole.event_reports, ({ event }) => event)
  const roundReports = group(whole.round_reports, ({ round }) => round)

  const split = <Report extends { readonly source: string }>(all: readonly Report[]) => ({
    reports: all
      .filter(({ source }) => order.has(source))
      .sort((a, b) => (order.get(a.source) ?? 0) - (order.get(b.source) ?? 0)),
    leftOut: all.filter(({ source }) => !order.has(source)).map(({ source }) => source),
  })
  const isOfRound = (round: string | null) =>
    options.round === null || (round ?? emptyKeyPart) === options.round
  return {
    sources,
    events: rows.events
      .filter(({ round }) => isOfRound(round))
      .map((row) => ({
        row,
        ...split([...(eventReports.get(row.id) ?? [])].sort((a, b) => a.version_no - b.version_no)),
      }))
      .filter(({ reports, leftOut }) => reports.length > 0 || leftOut.length === 0),
    rounds: roundsInOrder(dataset)
      .filter(({ id }) => isOfRound(id))
      .map((row) => ({ row, ...split(roundReports.get(row.id) ?? []) })),
    filters: filterTerms(dataset, options),
  }
}
