/** The series once it has places: only placed things can be drawn. */
import type { ClaimCellState } from '../claim-cell-palette'

/** The sign of a state in a square of 16 px whose top left corner is here. */
export interface PlacedSign {
  readonly part: 'sign'
  readonly x: number
  readonly y: number
  readonly state: ClaimCellState
}

/** Name and day of an article on one line, turned about its end, which is here. */
export interface PlacedHead {
  readonly part: 'head'
  readonly x: number
  readonly y: number
  readonly angleDegrees: number
  readonly name: string
  readonly day: string
  readonly widthPx: number
}

interface PlacedBar {
  readonly part: 'bar'
  readonly x: number
  readonly y: number
  readonly widthPx: number
  readonly heightPx: number
}

/** Everything that can stand on the paper besides texts and rules. */
export type ClaimCoveragePart = PlacedSign | PlacedHead | PlacedBar
