/** The series once it has places: only placed things can be drawn. */
import type { FamilySlot } from '../institution-palette'

/** A sign in a square of the side `sizePx`, whose corner stands at `x`, `y`. */
export interface PlacedShape {
  readonly shape: 'person' | 'body' | 'team' | 'patch'
  /** A family's fill; `any` for a legend, which speaks of the shape alone; null for none. */
  readonly fill: FamilySlot | 'any' | null
  readonly isHead: boolean
  readonly x: number
  readonly y: number
  readonly sizePx: number
}

/** A sign that has no place yet. */
export type Shape = Pick<PlacedShape, 'shape' | 'fill' | 'isHead'>
