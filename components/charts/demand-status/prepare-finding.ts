import type { RoundColumn } from '../demand-scope'
import type { DemandFinding, DemandRow } from './series'

/** What the headline rests on: the count of items, those without any outcome, and the latest rounds without a move. */
export function prepareFinding(columns: readonly RoundColumn[], items: readonly DemandRow[]): DemandFinding {
  const groupsIn = (row: DemandRow, round: string) =>
    row.cells.find((cell) => cell.round === round)?.groups ?? []
  const isReported = (round: string) => items.some((row) => groupsIn(row, round).length > 0)
  const movedIn = (round: string) => items.filter((row) => groupsIn(row, round).includes('moving')).length

  const rounds = columns.flatMap((column) => (column.round === null ? [] : [{ column, round: column.round }]))
  const latest = rounds.findLastIndex(({ round }) => isReported(round))
  const run: RoundColumn[] = []
  for (const { column, round } of rounds.slice(0, latest + 1).reverse()) {
    if (!isReported(round) || movedIn(round) > 0) break
    run.unshift(column)
  }
  const last = rounds[latest]
  const movedCount = last ? movedIn(last.round) : 0
  return {
    itemCount: items.length,
    noOutcomeCount: items.filter((row) =>
      row.cells.every((cell) => cell.groups.every((group) => group === 'ask')),
    ).length,
    unmovedRounds: run,
    movedInLatest: last && movedCount > 0 ? { column: last.column, itemCount: movedCount } : null,
  }
}
