import type { Page } from '../blocks'
import type { Words } from '../words'
import type { CompositionDescription } from './describe'
import type { Shape } from './placed'
import type { CompositionSeries, Seat } from './series'

/** The column of a picture, with what this chart says in it. */
export interface CompositionPage extends Page {
  readonly series: CompositionSeries
  readonly description: CompositionDescription
  readonly words: Words
}

/** Where a block stands. */
export interface Box {
  readonly x: number
  readonly widthPx: number
}

/** The sign of a seat. */
export function seatSign({ shape, institution, role }: Seat): Shape {
  return { shape, fill: institution?.slot ?? null, isHead: role === 'head' }
}
