import type { PairState } from '../pair-point-palette'

/** The sign of a state in a square whose top left corner is here: all that stands on the paper besides texts and rules. */
export interface PlacedPoint {
  readonly x: number
  readonly y: number
  readonly sizePx: number
  readonly state: PairState
}
