import type { Page } from '../blocks'
import type { Words } from '../words'
import type { ClaimCoverageDescription } from './describe'
import type { ClaimCoverageSeries } from './series'

/** The column of a picture, with what this chart says in it. */
export interface ClaimCoveragePage extends Page {
  readonly series: ClaimCoverageSeries
  readonly description: ClaimCoverageDescription
  readonly words: Words
}
