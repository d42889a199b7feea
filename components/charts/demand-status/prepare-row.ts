import { group } from 'd3-array'
import type { Lookup } from '@/dataset/lookup'
import type { Row } from '@/dataset/tables'
import { absenceInRound } from '../round-absence'
import { moveDirection, prepareCell, shownStepByArticle } from './prepare-cell'
import type { Scope } from './scope'
import type { DemandAbsence, DemandCell, DemandRow, Move } from './series'

/** One demand across all columns, with the signs between rounds. */
export function prepareRow(look: Lookup, scope: Scope, demand: Row<'demands'>): DemandRow {
  const steps = scope.steps.get(demand.id) ?? []
  const byRound = group(steps, (step) => step.round)
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
    cells: withMoves(look, byRound, cells),
    articleCount: new Set(steps.map((step) => step.source)).size,
    stepCount: steps.length,
  }
}

function absenceOf(scope: Scope, demand: string, round: string, reporting: readonly string[]): DemandAbsence {
  const steps = scope.allSteps.get(demand)?.filter((step) => step.round === round) ?? []
  const leftOut = steps.map(({ source }) => source)
  return absenceInRound({ sources: scope.sources, leftOut, reporting, silence: 'not-mentioned' })
}

/** Marks a chip where one of its articles reported the opposite kind of outcome in its round before. */
function withMoves(
  look: Lookup,
  byRound: ReadonlyMap<string | null, readonly Row<'demand_reports'>[]>,
  cells: readonly DemandCell[],
): readonly DemandCell[] {
  const before = new Map<string, { round: string; status: string }>()
  return cells.map((cell) => {
    if (cell.round === null) return cell
    const round = cell.round
    const moves = new Map<string, Omit<Move, 'sources'>>()
    for (const [source, article] of shownStepByArticle(look, byRound.get(round) ?? [])) {
      if (!article.isOutcome) continue
      const earlier = before.get(source)
      const direction =
        earlier && moveDirection(look.statusGroup(earlier.status), look.statusGroup(article.shown.status))
      if (earlier && direction)
        moves.set(source, { direction, fromRound: earlier.round, fromStatus: earlier.status })
      before.set(source, { round, status: article.shown.status })
    }
    return {
      ...cell,
      chips: cell.chips.map((chip) => ({
        ...chip,
        move: chip.isEarlier ? null : moveOf(chip.replies, moves),
      })),
    }
  })
}

function moveOf(
  replies: readonly { readonly source: string }[],
  moves: ReadonlyMap<string, Omit<Move, 'sources'>>,
): Move | null {
  const moved = replies.flatMap(({ source }) => {
    const move = moves.get(source)
    return move ? [{ source, move }] : []
  })
  const first = moved[0]
  return first ? { ...first.move, sources: moved.map(({ source }) => source) } : null
}
