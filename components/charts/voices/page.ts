import type { PictureColumn } from '../place-picture'
import type { SideSlot } from '../side-palette'
import type { VoicesDescription } from './describe'
import type { VoiceSwatch } from './describe-legend'
import type { VoicesSeries } from './series'

/** The column of a picture of this chart. */
export type VoicesPage = PictureColumn<VoicesSeries, VoicesDescription>

/** A square of the side `sizePx`, whose corner stands at `x`, `y`; `any` is the neutral colour of a legend. */
export interface PlacedSquare extends VoiceSwatch {
  readonly slot: SideSlot | 'any'
  readonly x: number
  readonly y: number
  readonly sizePx: number
}
