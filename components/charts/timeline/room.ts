import { createRoom } from '../create-room'
import { describeTimeline } from './describe'
import { TimelineMarks } from './marks'
import { placeTimeline } from './place'
import { prepareTimeline } from './prepare'
import { TimelineSheet } from './sheet'

/** What happened when, and how firmly. */
export const timelineRoom = createRoom({
  slug: 'timeline',
  filters: ['round', 'source', 'asOf'],
  prepare: prepareTimeline,
  describe: describeTimeline,
  Sheet: TimelineSheet,
  place: placeTimeline,
  Marks: TimelineMarks,
})
