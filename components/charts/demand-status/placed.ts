/** The series once it has places: only placed things can be drawn. */
import type { PlacedChipBox } from '@/components/marks/status-tile'
import type { StatusStyle } from '../status-palette'
import type { LegendSwatch } from './describe-legend'
import type { Chip, DemandCell, SummarySquare } from './series'

export interface PlacedChip extends Chip, PlacedChipBox {}

export interface PlacedCell extends DemandCell {
  readonly part: 'cell'
  readonly chips: readonly PlacedChip[]
  /** The middle of the dot that stands for an absence. */
  readonly dot: { readonly x: number; readonly y: number } | null
}

export interface PlacedSquare extends SummarySquare {
  readonly part: 'square'
  readonly x: number
  readonly y: number
  readonly styles: readonly StatusStyle[]
}

export interface PlacedKey {
  readonly part: 'key'
  readonly x: number
  readonly y: number
  readonly style: StatusStyle
}

export interface PlacedSign {
  readonly part: 'sign'
  readonly x: number
  readonly y: number
  readonly swatch: Exclude<LegendSwatch, { kind: 'status' | 'accounts' }>
}

/** Everything that can stand on the paper besides texts and rules. */
export type DemandStatusPart = PlacedCell | PlacedSquare | PlacedKey | PlacedSign
