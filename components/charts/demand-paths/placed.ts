/** The series once it has places: only placed things can be drawn. */
import type { PlacedChipBox } from '@/components/marks/status-tile'
import type { StatusStyle } from '../status-palette'
import type { PathAbsenceReason } from './series'

/** One step. */
export interface PlacedStep extends PlacedChipBox {
  readonly part: 'step'
}

/** The sign of an absence around its middle. */
interface PlacedAbsence {
  readonly part: 'absence'
  readonly x: number
  readonly y: number
  readonly reason: PathAbsenceReason
}

/** A status in the legend. */
interface PlacedKey {
  readonly part: 'key'
  readonly x: number
  readonly y: number
  readonly style: StatusStyle
}

/** A sign in the legend that is no status. */
export interface PlacedSign {
  readonly part: 'sign'
  readonly x: number
  readonly y: number
  readonly kind: 'back' | 'forward' | 'low-confidence'
}

/** Everything that can stand on the paper besides texts and rules. */
export type DemandPathsPart = PlacedStep | PlacedAbsence | PlacedKey | PlacedSign
