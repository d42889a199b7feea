import type { PictureColumn } from '../place-picture'
import type { DemandStatusDescription } from './describe'
import type { DemandStatusSeries } from './series'

/** The column of a picture of this chart. */
export type DemandStatusPage = PictureColumn<DemandStatusSeries, DemandStatusDescription>
