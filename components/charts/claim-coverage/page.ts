import type { PictureColumn } from '../place-picture'
import type { ClaimCoverageDescription } from './describe'
import type { ClaimCoverageSeries } from './series'

/** The column of a picture of this chart. */
export type ClaimCoveragePage = PictureColumn<ClaimCoverageSeries, ClaimCoverageDescription>
