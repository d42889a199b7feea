import { countContradicted } from '../contradicted-claims'
import type { ClaimRow, CoverageFinding } from './series'

/** Counts what headline and deck say; `rows` in reading order. */
export function prepareFinding(rows: readonly ClaimRow[], articleCount: number): CoverageFinding {
  const reported = rows.filter(({ reportCount }) => reportCount > 0)
  const isToldByAll = ({ reportCount, stances }: ClaimRow) =>
    reportCount === articleCount && stances.size === 1 && stances.has('affirms')
  const contradicted = reported.filter(({ isContradicted }) => isContradicted)
  return {
    claimCount: reported.length,
    singleCount: reported.filter(({ reportCount }) => reportCount === 1).length,
    toldByAll: articleCount > 1 ? reported.filter(isToldByAll).map(({ label }) => label) : [],
    contradicted: countContradicted(contradicted),
    hasOpenContradiction: reported.some(
      ({ isContradicted, stances }) => !isContradicted && stances.has('contradicts'),
    ),
  }
}
