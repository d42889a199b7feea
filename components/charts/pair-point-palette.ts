/**
 * The shapes and colours of a point that two articles report, in the colours of what an article says of a claim.
 * Measured in `tests/unit/components/charts/pair-point-palette.test.ts`.
 */
import { claimCellPaints } from './claim-cell-palette'
import type { Mode } from './paper-colours'

/** How two articles stand to each other on a point that both report, in the order of a legend. */
export const pairStates = ['both', 'relayed', 'cites', 'open', 'contradict'] as const
/**
 * Both say so (`both`), one of them on another outlet's report (`relayed`) or where it cites the other article's
 * outlet (`cites`); one leaves it open, or both say otherwise (`open`); one says so and one otherwise (`contradict`).
 */
export type PairState = (typeof pairStates)[number]

/** The picture that stands for a state; each has its own. */
export type PairShape = 'square' | 'frame' | 'struck-frame' | 'pale-square' | 'cross-square'

/** Shape of every state, and the colour it is filled or drawn in. */
export const pairStyles: Readonly<
  Record<PairState, { readonly shape: PairShape; readonly paint: keyof typeof claimCellPaints }>
> = {
  both: { shape: 'square', paint: 'affirms' },
  relayed: { shape: 'frame', paint: 'affirms' },
  cites: { shape: 'struck-frame', paint: 'affirms' },
  open: { shape: 'pale-square', paint: 'unclear' },
  contradict: { shape: 'cross-square', paint: 'contradicts' },
}

/** The `#rrggbb` of a state's fill. */
export function pairColour(state: PairState, mode: Mode): string {
  return claimCellPaints[pairStyles[state].paint][mode]
}

/** The `#rrggbb` of the outline of a pale fill. */
export function pairEdge(mode: Mode): string {
  return claimCellPaints.affirms[mode]
}
