import { demandKinds } from '@/dataset/closed-lists'
import { createRoom } from '../create-room'
import { describeDemandStatus } from './describe'
import { DemandStatusMarks } from './marks'
import { placeDemandStatus } from './place'
import { prepareDemandStatus } from './prepare'
import { DemandStatusSheet } from './sheet'

/** What became of each ask, by round. */
export const demandStatusRoom = createRoom({
  slug: 'demand-status',
  filters: ['round', 'side', 'theme', 'status', 'source', 'account', 'kind', 'asOf'],
  kinds: demandKinds,
  sorts: ['outcome', 'theme'],
  prepare: prepareDemandStatus,
  describe: describeDemandStatus,
  Sheet: DemandStatusSheet,
  place: placeDemandStatus,
  Marks: DemandStatusMarks,
})
