import { ascending, group, index } from 'd3-array'
import type { ChartOptions } from '@/dataset/chart-options'
import type { Dataset } from '@/dataset/dataset'
import { standingDiscrepancies } from '@/dataset/standing-discrepancies'
import type { Row } from '@/dataset/tables'
import { selectSources } from '../articles'
import { type FilterTerm, filterTerms } from '../filters'

/** An event with what the articles left report of it. */
interface ReportedEvent {
  readonly event: Row<'events'>
  readonly reports: readonly Row<'event_reports'>[]
}

/** The part of a dataset that the filters leave. */
export interface Scope {
  /** Oldest first, an undated article by its latest possible day. */
  readonly sources: readonly Row<'sources'>[]
  /** Those of which the articles left still give two sides. */
  readonly standing: readonly Row<'discrepancies'>[]
  /** Those that lose a side to the filter. */
  readonly dropped: readonly Row<'discrepancies'>[]
  readonly filters: readonly FilterTerm[]
  /** In the order of articles. */
  readonly positionsOf: (discrepancy: string) => readonly Row<'discrepancy_positions'>[]
  readonly subjectsOf: (discrepancy: string) => readonly Row<'discrepancy_subjects'>[]
  /** The events among the subjects. */
  readonly eventsOf: (discrepancy: string) => readonly ReportedEvent[]
}

/** Applies the filter on articles. */
export function selectScope(dataset: Dataset, options: ChartOptions): Scope {
  const { rows } = dataset
  const sources = selectSources(dataset, options.source)
  const order = new Map(sources.map(({ id }, place) => [id, place]))
  const positions = group(
    rows.discrepancy_positions.filter(({ source }) => order.has(source)),
    ({ discrepancy }) => discrepancy,
  )
  const subjects = group(rows.discrepancy_subjects, ({ discrepancy }) => discrepancy)
  const events = index(rows.events, ({ id }) => id)
  const reports = group(
    rows.event_reports.filter(({ source }) => order.has(source)),
    ({ event }) => event,
  )
  const placeOf = (source: string) => order.get(source) ?? 0
  const standing = standingDiscrepancies(rows, new Set(order.keys()))
  const standingIds = new Set(standing.map(({ id }) => id))
  const subjectsOf = (discrepancy: string) =>
    [...(subjects.get(discrepancy) ?? [])].sort(
      (a, b) => ascending(a.record_type, b.record_type) || ascending(a.record_id, b.record_id),
    )
  return {
    sources,
    standing,
    dropped: rows.discrepancies
      .filter(({ id }) => !standingIds.has(id))
      .sort((a, b) => ascending(a.title, b.title) || ascending(a.id, b.id)),
    filters: filterTerms(dataset, options),
    positionsOf: (discrepancy) =>
      [...(positions.get(discrepancy) ?? [])].sort(
        (a, b) => placeOf(a.source) - placeOf(b.source) || a.position_no - b.position_no,
      ),
    subjectsOf,
    eventsOf: (discrepancy) =>
      subjectsOf(discrepancy).flatMap(({ record_type, record_id }) => {
        const event = record_type === 'event' ? events.get(record_id) : undefined
        if (!event) return []
        const own = [...(reports.get(event.id) ?? [])].sort(
          (a, b) => placeOf(a.source) - placeOf(b.source) || b.version_no - a.version_no,
        )
        return [{ event, reports: own }]
      }),
  }
}
