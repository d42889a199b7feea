import { ascending, rollups } from 'd3-array'
import type { ClaimRow, CoverageFinding } from './series'

/** Counts what headline and deck say; `rows` in reading order. */
export function prepareFinding(rows: readonly ClaimRow[], articleCount: number): CoverageFinding {
  const reported = rows.filter(({ reportCount }) => reportCount > 0)
  const isToldByAll = ({ cells }: ClaimRow) => cells.every(({ report }) => report?.stance === 'affirms')
  const contradicted = reported.filter(({ isContradicted }) => isContradicted)
  const byKind = rollups(
    contradicted,
    (own) => own.length,
    ({ kind }) => kind,
    ({ topic }) => topic,
  )
  return {
    claimCount: reported.length,
    singleCount: reported.filter(({ reportCount }) => reportCount === 1).length,
    toldByAll: articleCount > 1 ? reported.filter(isToldByAll).map(({ label }) => label) : [],
    contradicted: byKind
      .flatMap(([kind, byTopic]) => byTopic.map(([topic, count]) => ({ kind, topic, count })))
      .sort((a, b) => firstOf(contradicted, a) - firstOf(contradicted, b) || ascending(a.kind, b.kind)),
    hasOpenContradiction: reported.some(
      ({ isContradicted, cells }) =>
        !isContradicted && cells.some(({ report }) => report?.stance === 'contradicts'),
    ),
  }
}

const firstOf = (rows: readonly ClaimRow[], { kind, topic }: { kind: string; topic: string }) =>
  rows.findIndex((row) => row.kind === kind && row.topic === topic)
