/** What an article's steps on a demand come to (DESIGN §3, codebook "Steps" and "Several accounts in one cell"). */
import { ascending, groups } from 'd3-array'
import type { StatusGroup } from '@/dataset/closed-lists'
import type { Lookup } from '@/dataset/lookup'
import type { Row } from '@/dataset/tables'

type Step = Row<'demand_reports'>

/** What one article says of one demand in one round. */
export interface ArticleCell {
  readonly shown: Step
  readonly last: Step
  /** The last reply of every other account in the same article. */
  readonly earlier: readonly Step[]
  readonly isOutcome: boolean
}

/** ▼ back or ▲ forward: how one and the same article's outcome changed since the round before. */
export interface Move {
  readonly direction: 'back' | 'forward'
  readonly fromRound: string
  readonly fromStatus: string
}

/**
 * Each article's last step outside group `ask`, else its last ask. Where an article's replies come from more than one
 * account, the last reply of each other account is kept beside it.
 */
export function shownStepByArticle(look: Lookup, steps: readonly Step[]): ReadonlyMap<string, ArticleCell> {
  const cells = new Map<string, ArticleCell>()
  for (const [source, unordered] of groups(steps, (step) => step.source)) {
    const inOrder = [...unordered].sort((a, b) => ascending(a.step, b.step))
    const outcomes = inOrder.filter((step) => look.statusGroup(step.status) !== 'ask')
    const last = inOrder.at(-1)
    const shown = outcomes.at(-1) ?? last
    if (!shown || !last) continue
    const earlier = groups(outcomes, (step) => step.according_to)
      .filter(([account]) => account !== shown.according_to)
      .flatMap(([, replies]) => replies.slice(-1))
    cells.set(source, { shown, last, earlier, isOutcome: outcomes.length > 0 })
  }
  return cells
}

/**
 * How each article's outcome moved from the round before for which it reports one, by round and article. Only rounds
 * that are named take part, in the order given.
 */
export function findMoves(
  look: Lookup,
  rounds: readonly (string | null)[],
  byRound: ReadonlyMap<string | null, readonly Step[]>,
): ReadonlyMap<string, ReadonlyMap<string, Move>> {
  const before = new Map<string, { round: string; status: string }>()
  const found = new Map<string, ReadonlyMap<string, Move>>()
  for (const round of rounds) {
    if (round === null) continue
    const moves = new Map<string, Move>()
    for (const [source, { shown, isOutcome }] of shownStepByArticle(look, byRound.get(round) ?? [])) {
      if (!isOutcome) continue
      const earlier = before.get(source)
      const direction =
        earlier && moveDirection(look.statusGroup(earlier.status), look.statusGroup(shown.status))
      if (earlier && direction)
        moves.set(source, { direction, fromRound: earlier.round, fromStatus: earlier.status })
      before.set(source, { round, status: shown.status })
    }
    found.set(round, moves)
  }
  return found
}

/** Whether two groups make a sign between rounds: from `moving` to `closing` or `stuck`, or back. */
function moveDirection(before: StatusGroup, after: StatusGroup): 'back' | 'forward' | null {
  const isEnded = (group: StatusGroup) => group === 'closing' || group === 'stuck'
  if (before === 'moving' && isEnded(after)) return 'back'
  if (isEnded(before) && after === 'moving') return 'forward'
  return null
}
