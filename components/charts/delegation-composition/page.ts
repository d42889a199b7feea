import type { PictureColumn } from '../place-picture'
import type { CompositionDescription } from './describe'
import type { Shape } from './placed'
import type { CompositionSeries, Seat } from './series'

/** The column of a picture of this chart. */
export type CompositionPage = PictureColumn<CompositionSeries, CompositionDescription>

/** Where a block stands. */
export interface Box {
  readonly x: number
  readonly widthPx: number
}

/** The sign of a seat. */
export function seatSign({ shape, institution, role }: Seat): Shape {
  return { shape, fill: institution?.slot ?? null, isHead: role === 'head' }
}
