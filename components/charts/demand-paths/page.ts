import type { PictureColumn } from '../place-picture'
import type { DemandPathsDescription } from './describe'
import type { DemandPathsSeries } from './series'

/** The column of a picture of this chart. */
export type DemandPathsPage = PictureColumn<DemandPathsSeries, DemandPathsDescription>
