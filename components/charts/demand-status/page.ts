import type { Page } from '../blocks'
import type { Words } from '../words'
import type { DemandStatusDescription } from './describe'
import type { DemandStatusSeries } from './series'

/** The column of a picture, with what this chart says in it. */
export interface DemandStatusPage extends Page {
  readonly series: DemandStatusSeries
  readonly description: DemandStatusDescription
  readonly words: Words
}
