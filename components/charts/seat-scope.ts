import { ascending, group } from 'd3-array'
import type { ChartOptions } from '@/dataset/chart-options'
import type { Dataset } from '@/dataset/dataset'
import { type Lookup, lookUp } from '@/dataset/lookup'
import type { Row } from '@/dataset/tables'
import { roundsInOrder, selectSources } from './articles'

/** The part of a dataset that the filters leave. */
export interface SeatScope {
  readonly dataset: Dataset
  readonly look: Lookup
  /** Oldest first, an undated article by its latest possible day. */
  readonly sources: readonly Row<'sources'>[]
  /** In their order. */
  readonly rounds: readonly Row<'rounds'>[]
  readonly seats: readonly Row<'delegation_seats'>[]
  /** Seats before the filter on articles: what an empty cell would hold without it. */
  readonly allSeats: readonly Row<'delegation_seats'>[]
  /** The evidence of a seat in the articles that are left, by article and paragraph. */
  readonly evidenceOf: (seat: string) => readonly Row<'evidence'>[]
  /** The articles of a seat whether or not they are left. */
  readonly allSourcesOf: (seat: string) => readonly string[]
}

/** Applies the filters on seats (round, side) and on articles. */
export function selectSeatScope(
  dataset: Dataset,
  options: Pick<ChartOptions, 'round' | 'side' | 'source'>,
): SeatScope {
  const { rows } = dataset
  const sources = selectSources(dataset, options.source)
  const place = new Map(sources.map(({ id }, index) => [id, index]))
  const bySeat = group(
    rows.evidence.filter(({ record_type }) => record_type === 'delegation_seat'),
    ({ record_id }) => record_id,
  )
  const evidenceOf = (seat: string) =>
    (bySeat.get(seat) ?? [])
      .filter(({ source }) => place.has(source))
      .sort(
        (a, b) =>
          ascending(place.get(a.source), place.get(b.source)) ||
          ascending(a.paragraph, b.paragraph) ||
          ascending(a.anchor, b.anchor),
      )
  const allSeats = rows.delegation_seats.filter(
    (seat) =>
      (options.round === null || seat.round === options.round) &&
      (options.side === null || seat.party === options.side),
  )
  return {
    dataset,
    look: lookUp(dataset),
    sources,
    rounds: roundsInOrder(dataset).filter(({ id }) => options.round === null || id === options.round),
    // Without any evidence a seat rests on no article, so that no filter on articles leaves it out.
    seats: allSeats.filter(({ id }) => !bySeat.has(id) || evidenceOf(id).length > 0),
    allSeats,
    evidenceOf,
    allSourcesOf: (seat) => [...new Set(bySeat.get(seat)?.map(({ source }) => source))].sort(),
  }
}
