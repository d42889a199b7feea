import { group, groups } from 'd3-array'
import type { Lookup } from '@/dataset/lookup'
import type { Row } from '@/dataset/tables'
import { prepareCell } from './prepare-cell'
import type { Scope } from './scope'
import { type ClaimRow, type CoverageCell, type CoverageSpot, mostColumns, type Position } from './series'

/** One claim across all articles. */
export function prepareRow(look: Lookup, scope: Scope, claim: Row<'claims'>): ClaimRow {
  const cells = scope.sources.map((source) => prepareCell(look, scope, claim, source))
  const has = (stance: string) => cells.some(({ report }) => report?.stance === stance)
  const count = (test: (cell: CoverageCell) => boolean) => cells.filter(test).length
  const reportCount = count(({ report }) => report !== null)
  return {
    id: claim.id,
    label: claim.label,
    topic: claim.topic,
    round: claim.round,
    kind: claim.kind,
    cells,
    spots: cells.length > mostColumns ? groupAbsences(claim.id, cells) : cells.map(spotOf(claim.id)),
    reportCount,
    coverCount: reportCount + count(({ state }) => state === 'left-unsaid'),
    isContradicted: has('affirms') && has('contradicts'),
    positions: has('contradicts') ? positionsOf(cells) : [],
  }
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
