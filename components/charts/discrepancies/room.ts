import { createRoom } from '../create-room'
import { describeDiscrepancies } from './describe'
import { DiscrepanciesMarks } from './marks'
import { placeDiscrepancies } from './place'
import { prepareDiscrepancies } from './prepare'
import { DiscrepanciesSheet } from './sheet'

/** On what accounts differ. */
export const discrepanciesRoom = createRoom({
  slug: 'discrepancies',
  filters: ['source', 'asOf'],
  prepare: prepareDiscrepancies,
  describe: describeDiscrepancies,
  Sheet: DiscrepanciesSheet,
  place: placeDiscrepancies,
  Marks: DiscrepanciesMarks,
})
