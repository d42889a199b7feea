import { group } from 'd3-array'
import type { Lookup } from '@/dataset/lookup'
import type { Row } from '@/dataset/tables'
import type { DemandScope } from '../demand-scope'
import { findMoves, type Move } from '../demand-steps'
import { absenceInRound } from '../round-absence'
import { prepareCell } from './prepare-cell'
import type { Chip, ChipMove, DemandAbsence, DemandCell, DemandRow } from './series'

/** One demand across all columns, with the signs between rounds. */
export function prepareRow(look: Lookup, scope: DemandScope, demand: Row<'demands'>): DemandRow {
  const steps = scope.steps.get(demand.id) ?? []
  const byRound = group(steps, (step) => step.round)
  const rounds = scope.columns.map(({ round }) => round)
  const cells = scope.columns.map(({ round, sources }) =>
    prepareCell(look, { demand: demand.id, round }, byRound.get(round) ?? [], () =>
      round === null ? null : absenceOf(scope, demand.id, round, sources),
    ),
  )
  return {
    id: demand.id,
    title: demand.title,
    isImplied: demand.implied,
    theme: demand.theme,
    maker: demand.made_by,
    cells: withMoves(findMoves(look, rounds, byRound), cells),
    articleCount: new Set(steps.map((step) => step.source)).size,
    stepCount: steps.length,
  }
}

function absenceOf(
  scope: DemandScope,
  demand: string,
  round: string,
  reporting: readonly string[],
): DemandAbsence {
  const steps = scope.allSteps.get(demand)?.filter((step) => step.round === round) ?? []
  const leftOut = steps.map(({ source }) => source)
  return absenceInRound({ sources: scope.sources, leftOut, reporting, silence: 'not-mentioned' })
}

/** Marks a chip where one of its articles reported the opposite kind of outcome in its round before. */
function withMoves(moves: ReturnType<typeof findMoves>, cells: readonly DemandCell[]): readonly DemandCell[] {
  return cells.map((cell) => {
    const own = cell.round === null ? undefined : moves.get(cell.round)
    if (!own) return cell
    const withMove = (chip: Chip) => ({ ...chip, move: chip.isEarlier ? null : moveOf(chip.replies, own) })
    return { ...cell, chips: cell.chips.map(withMove) }
  })
}

function moveOf(
  replies: readonly { readonly source: string }[],
  moves: ReadonlyMap<string, Move>,
): ChipMove | null {
  const moved = replies.flatMap(({ source }) => {
    const move = moves.get(source)
    return move ? [{ source, move }] : []
  })
  const first = moved[0]
  return first ? { ...first.move, sources: moved.map(({ source }) => source) } : null
}
