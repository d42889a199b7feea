import { createRoom } from '../create-room'
import { describeDemandStatus } from './describe'
import { DemandStatusMarks } from './marks'
import { placeDemandStatus } from './place'
import { prepareDemandStatus } from './prepare'
import { DemandStatusSheet } from './sheet'

/** What became of each ask, by round. */
export const demandStatusRoom = createRoom({
  slug: 'demand-status',
  prepare: prepareDemandStatus,
  describe: describeDemandStatus,
  Sheet: DemandStatusSheet,
  place: placeDemandStatus,
  Marks: DemandStatusMarks,
})
