import { group, groups } from 'd3-array'
import type { Lookup } from '@/dataset/lookup'
import type { Row } from '@/dataset/tables'
import type { ClaimAbsenceReason } from '../claim-cell-palette'
import { listAbsenceReasons } from '../claim-cell-states'
import type { ClaimScope } from '../claim-scope'
import { lazily } from '../lazily'
import { emptyCell, reportCell, stateOfReport } from './prepare-cell'
import { type ClaimRow, type CoverageCell, type CoverageSpot, mostColumns, type Position } from './series'

/** One claim across all articles. */
export function prepareRow(look: Lookup, scope: ClaimScope, claim: Row<'claims'>): ClaimRow {
  const reports = scope.listReports(claim.id)
  const stances = new Set(reports.map(({ stance }) => stance))
  // Of very many rows few are ever drawn.
  const reasons = listAbsenceReasons(scope, claim)
  const reporting = lazily(() => new Map(reports.map((report) => [report.source, report])))
  const cells = lazily(() =>
    scope.sources.map(({ id }, place) => {
      const report = reporting().get(id)
      return report ? reportCell(look, report) : emptyCell(claim, id, requireReason(reasons, place))
    }),
  )
  const spots = lazily(() =>
    cells().length > mostColumns ? groupAbsences(claim.id, cells()) : cells().map(spotOf(claim.id)),
  )
  const states = lazily(() => {
    const empty = reasons.filter((_, place) => !reporting().has(scope.sources[place]?.id ?? ''))
    return new Set([...reports.map(stateOfReport), ...empty])
  })
  return {
    id: claim.id,
    label: claim.label,
    topic: claim.topic,
    round: claim.round,
    kind: claim.kind,
    reportedBy: reports.map(({ source }) => source),
    reportCount: reports.length,
    stances,
    isContradicted: stances.has('affirms') && stances.has('contradicts'),
    get cells() {
      return cells()
    },
    get spots() {
      return spots()
    },
    get states() {
      return states()
    },
    get coverCount() {
      return reports.length + cells().filter(({ state }) => state === 'left-unsaid').length
    },
    get positions() {
      return stances.has('contradicts') ? positionsOf(cells()) : []
    },
  }
}

function requireReason(reasons: readonly ClaimAbsenceReason[], place: number): ClaimAbsenceReason {
  const reason = reasons[place]
  if (reason === undefined) throw new RangeError(`There is no article at place ${place}`)
  return reason
}

const spotOf = (claim: string) => (cell: CoverageCell) => ({
  ...cell,
  markId: `${claim}.${cell.source}`,
  sources: [cell.source],
})

/** Reports one by one, then all articles that have nothing for the same reason as one spot. */
function groupAbsences(claim: string, cells: readonly CoverageCell[]): readonly CoverageSpot[] {
  const reported = cells.filter(({ report }) => report !== null)
  const absences = group(
    cells.flatMap(({ absence }) => absence ?? []),
    ({ reason }) => reason,
  )
  return [
    ...reported.map(spotOf(claim)),
    ...[...absences].flatMap(([reason, own]) => {
      const [first] = own
      if (!first) return []
      const sources = own.flatMap((absence) => absence.sources)
      return {
        markId: `${claim}.${reason}`,
        sources,
        state: reason,
        report: null,
        absence: { ...first, sources },
      }
    }),
  ]
}

function positionsOf(cells: readonly CoverageCell[]): readonly Position[] {
  const given = cells.flatMap(({ source, report }) =>
    report && report.stance !== 'unclear' && report.value !== null ? { source, value: report.value } : [],
  )
  return groups(given, ({ value }) => value).map(([value, own]) => ({
    value,
    sources: own.map(({ source }) => source),
  }))
}
