/** Why an article has nothing on a record. */
import { groups } from 'd3-array'
import { findAbsenceReason } from '@/components/charts/claim-cell-states'
import { selectClaimScope } from '@/components/charts/claim-scope'
import type { AbsenceReason } from '@/components/charts/mark'
import { requireRow } from '@/components/evidence/prepare-evidence'
import { defaultChartOptions } from '@/dataset/chart-options'
import type { Dataset } from '@/dataset/dataset'
import type { PagedType } from '@/dataset/record-pages'
import { oldestFirst } from '@/dataset/source-order'
import type { Row } from '@/dataset/tables'

/** Articles that have nothing on a record for one and the same reason. */
export interface Silence {
  readonly reason: AbsenceReason
  readonly sources: readonly string[]
  /** For a claim, the first day on which it could be reported, `YYYY-MM-DD`. */
  readonly knowableFrom?: string
}

/** The articles beside those that report, by the first reason that holds; reasons in the order of the articles. */
export function listSilences(
  dataset: Dataset,
  type: PagedType,
  id: string,
  reporting: ReadonlySet<string>,
): readonly Silence[] {
  if (type === 'source') return []
  const others = oldestFirst(dataset.rows.sources).filter((source) => !reporting.has(source.id))
  const reasonOf = type === 'claim' ? claimReason(dataset, id) : plainReason(dataset, type, id)
  const reasons = others.map((source) => ({ source: source.id, ...reasonOf(source) }))
  return groups(reasons, ({ reason }) => reason).flatMap(([, own]) => {
    const [first] = own
    return first ? [{ ...first, sources: own.map(({ source }) => source) }] : []
  })
}

type Reason = Omit<Silence, 'sources'>

/** As the charts about claims have it. */
function claimReason(dataset: Dataset, id: string): (source: Row<'sources'>) => Reason {
  const claim = requireRow(dataset, 'claim', id)
  const scope = selectClaimScope(dataset, defaultChartOptions)
  const day = claim.knowable_from === null ? {} : { knowableFrom: claim.knowable_from }
  return (source) => ({ reason: findAbsenceReason(scope, claim, source), ...day })
}

function plainReason(
  { rows }: Dataset,
  type: Exclude<PagedType, 'claim' | 'source'>,
  id: string,
): (source: Row<'sources'>) => Reason {
  const rounds = new Set(
    type === 'demand'
      ? rows.demand_reports.flatMap(({ demand, round }) => (demand === id && round !== null ? [round] : []))
      : [],
  )
  const covers = (source: string) =>
    rows.round_reports.some((report) => report.source === source && rounds.has(report.round))
  return (source) => {
    if (!source.coding_complete) return { reason: 'not-coded-yet' }
    if (type === 'round') return { reason: 'round-not-covered' }
    return { reason: rounds.size > 0 && !covers(source.id) ? 'other-rounds' : 'not-mentioned' }
  }
}
