/** The signs of seats in pictures for files. */
import type { SeatSwatch } from './describe-seat-legend'
import type { FamilySlot } from './institution-palette'
import type { Seat } from './seat'

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

/** The sign of a seat. */
export function seatSign({ shape, institution, role }: Seat): Shape {
  return { shape, fill: institution?.slot ?? null, isHead: role === 'head' }
}

/** The sign of a legend line. */
export function swatchSign(swatch: SeatSwatch): Shape {
  switch (swatch.kind) {
    case 'family':
      return { shape: 'patch', fill: swatch.slot, isHead: false }
    case 'ring':
      return { shape: 'person', fill: null, isHead: false }
    case 'team':
      return { shape: 'team', fill: null, isHead: false }
    case 'body':
      return { shape: 'body', fill: 'any', isHead: false }
    default:
      return { shape: 'person', fill: 'any', isHead: swatch.kind === 'head' }
  }
}
