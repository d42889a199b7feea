import { ascending, index } from 'd3-array'
import type { ChartOptions } from '@/dataset/chart-options'
import type { Dataset } from '@/dataset/dataset'
import { emptyKeyPart } from '@/dataset/reserved-ids'
import { oldestFirst } from '@/dataset/source-order'
import type { Row } from '@/dataset/tables'
import { selectSources } from './articles'
import { type FilterTerm, filterTerms } from './filters'

/** The claims and articles that the filters leave. */
export interface ClaimScope {
  /** Oldest first, an undated article by its latest possible day. */
  readonly sources: readonly Row<'sources'>[]
  /** Reported by an article that is left, or by none at all. */
  readonly claims: readonly Row<'claims'>[]
  /** Reported only by articles that the filter leaves out. */
  readonly dropped: readonly Row<'claims'>[]
  readonly filters: readonly FilterTerm[]
  /** What the articles that are left report on a claim, oldest first. */
  readonly listReports: (claim: string) => readonly Row<'claim_reports'>[]
  /** Whether an article has something on a round. */
  readonly coversRound: (source: string, round: string) => boolean
}

const indexes = new WeakMap<Dataset, ReturnType<typeof createIndex>>()

/** The reports on claims and on rounds, indexed once for each dataset object. */
function indexReports(dataset: Dataset) {
  const existing = indexes.get(dataset)
  if (existing) return existing
  const created = createIndex(dataset)
  indexes.set(dataset, created)
  return created
}

/** Native maps: those of d3-array look at every key twice, and a large process has a hundred thousand reports. */
function createIndex({ rows }: Dataset) {
  const places = new Map(oldestFirst(rows.sources).map(({ id }, place) => [id, place]))
  const placeOf = ({ source }: Row<'claim_reports'>) => places.get(source) ?? places.size
  const byClaim = new Map<string, Row<'claim_reports'>[]>()
  for (const report of rows.claim_reports) {
    const own = byClaim.get(report.claim)
    if (own) own.push(report)
    else byClaim.set(report.claim, [report])
  }
  for (const own of byClaim.values()) own.sort((a, b) => placeOf(a) - placeOf(b))
  return {
    /** What articles report on each claim, oldest first. */
    byClaim: byClaim as ReadonlyMap<string, readonly Row<'claim_reports'>[]>,
    rounds: index(
      rows.round_reports,
      ({ source }) => source,
      ({ round }) => round,
    ),
    claims: rows.claims.toSorted((a, b) => ascending(a.label, b.label) || ascending(a.id, b.id)),
  }
}

/** Applies the filters on claims (topic, round, kind) and on articles. */
export function selectClaimScope(dataset: Dataset, options: ChartOptions): ClaimScope {
  const sources = selectSources(dataset, options.source)
  const kept = new Set(sources.map(({ id }) => id))
  const isAll = kept.size === dataset.rows.sources.length
  const { byClaim, rounds, claims: inOrder } = indexReports(dataset)
  const listReports = (claim: string) => {
    const own = byClaim.get(claim) ?? []
    return isAll ? own : own.filter(({ source }) => kept.has(source))
  }
  const isDropped = ({ id }: Row<'claims'>) => byClaim.has(id) && listReports(id).length === 0
  const claims = inOrder.filter(
    (claim) =>
      (options.topic === null || claim.topic === options.topic) &&
      (options.kind === null || claim.kind === options.kind) &&
      (options.round === null || (claim.round ?? emptyKeyPart) === options.round),
  )
  return {
    sources,
    claims: claims.filter((claim) => !isDropped(claim)),
    dropped: claims.filter(isDropped),
    filters: filterTerms(dataset, options),
    listReports,
    coversRound: (source, round) => rounds.get(source)?.has(round) ?? false,
  }
}
