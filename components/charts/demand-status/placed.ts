/** The series once it has places: only placed things can be drawn. */
import type { Mode } from '../paper-colours'
import type { PlacedRule, PlacedText } from '../picture'
import type { StatusStyle } from '../status-palette'
import type { LegendSwatch } from './describe-legend'
import type { Chip, DemandCell, SummarySquare } from './series'

export interface PlacedChip extends Chip {
  readonly x: number
  readonly y: number
  readonly widthPx: number
  readonly heightPx: number
  readonly style: StatusStyle
}

export interface PlacedCell extends DemandCell {
  readonly chips: readonly PlacedChip[]
  /** The middle of the dot that stands for an absence. */
  readonly dot: { readonly x: number; readonly y: number } | null
}

export interface PlacedSquare extends SummarySquare {
  readonly x: number
  readonly y: number
  readonly styles: readonly StatusStyle[]
}

export interface PlacedKey {
  readonly x: number
  readonly y: number
  readonly style: StatusStyle
}

export interface PlacedSign {
  readonly x: number
  readonly y: number
  readonly swatch: Exclude<LegendSwatch, { kind: 'status' }>
}

/** Everything that can stand on the paper. */
export interface PlacedParts {
  readonly texts: readonly PlacedText[]
  readonly rules: readonly PlacedRule[]
  readonly cells: readonly PlacedCell[]
  readonly squares: readonly PlacedSquare[]
  readonly keys: readonly PlacedKey[]
  readonly signs: readonly PlacedSign[]
}

export interface PlacedDemandStatus extends PlacedParts {
  readonly widthPx: number
  readonly heightPx: number
  readonly mode: Mode
  readonly title: string
  readonly altText: string
}
