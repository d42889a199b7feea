import type { PictureColumn } from '../place-picture'
import type { TimelineDescription } from './describe'
import type { TimelineSeries } from './series'

/** The column of a picture of this chart. */
export type TimelinePage = PictureColumn<TimelineSeries, TimelineDescription>
