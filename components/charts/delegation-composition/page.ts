import type { PictureColumn } from '../place-picture'
import type { CompositionDescription } from './describe'
import type { CompositionSeries } from './series'

/** The column of a picture of this chart. */
export type CompositionPage = PictureColumn<CompositionSeries, CompositionDescription>

/** Where a block stands. */
export interface Box {
  readonly x: number
  readonly widthPx: number
}
