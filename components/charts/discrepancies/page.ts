import type { PictureColumn } from '../place-picture'
import type { DiscrepanciesDescription } from './describe'
import type { DiscrepanciesSeries } from './series'

/** The column of a picture of this chart. */
export type DiscrepanciesPage = PictureColumn<DiscrepanciesSeries, DiscrepanciesDescription>
