import { ascending, group, index } from 'd3-array'
import type { ChartOptions } from '@/dataset/chart-options'
import type { Dataset } from '@/dataset/dataset'
import { emptyKeyPart } from '@/dataset/reserved-ids'
import type { Row } from '@/dataset/tables'
import { selectSources } from '../articles'
import { type FilterTerm, filterTerms } from '../filters'

/** The part of a dataset that the filters leave. */
export interface Scope {
  /** Oldest first, an undated article by its latest possible day. */
  readonly sources: readonly Row<'sources'>[]
  /** Reported by an article that is left, or by none at all. */
  readonly claims: readonly Row<'claims'>[]
  /** Reported only by articles that the filter leaves out. */
  readonly dropped: readonly Row<'claims'>[]
  readonly filters: readonly FilterTerm[]
  readonly findReport: (claim: string, source: string) => Row<'claim_reports'> | undefined
  /** Whether an article has something on a round. */
  readonly coversRound: (source: string, round: string) => boolean
}

/** Applies the filters on claims (topic, round, kind) and on articles. */
export function selectScope(dataset: Dataset, options: ChartOptions): Scope {
  const { rows } = dataset
  const sources = selectSources(dataset, options.source)
  const kept = new Set(sources.map(({ id }) => id))
  const reports = group(rows.claim_reports, ({ claim }) => claim)
  const byCell = index(
    rows.claim_reports,
    ({ claim }) => claim,
    ({ source }) => source,
  )
  const rounds = index(
    rows.round_reports,
    ({ source }) => source,
    ({ round }) => round,
  )
  const isDropped = ({ id }: Row<'claims'>) => {
    const own = reports.get(id) ?? []
    return own.length > 0 && !own.some(({ source }) => kept.has(source))
  }
  const claims = rows.claims
    .filter(
      (claim) =>
        (options.topic === null || claim.topic === options.topic) &&
        (options.kind === null || claim.kind === options.kind) &&
        (options.round === null || (claim.round ?? emptyKeyPart) === options.round),
    )
    .sort((a, b) => ascending(a.label, b.label) || ascending(a.id, b.id))
  return {
    sources,
    claims: claims.filter((claim) => !isDropped(claim)),
    dropped: claims.filter(isDropped),
    filters: filterTerms(dataset, options),
    findReport: (claim, source) => byCell.get(claim)?.get(source),
    coversRound: (source, round) => rounds.get(source)?.has(round) ?? false,
  }
}
