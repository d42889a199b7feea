import { demandKinds } from '@/dataset/closed-lists'
import { createRoom } from '../create-room'
import { describeDemandPaths } from './describe'
import { DemandPathsMarks } from './marks'
import { placeDemandPaths } from './place'
import { prepareDemandPaths } from './prepare'
import { DemandPathsSheet } from './sheet'

/** How each ask got where it stands: the steps of every article, by round. */
export const demandPathsRoom = createRoom({
  slug: 'demand-paths',
  filters: ['round', 'side', 'theme', 'status', 'source', 'account', 'kind', 'asOf'],
  kinds: demandKinds,
  sorts: ['outcome', 'theme'],
  prepare: prepareDemandPaths,
  describe: describeDemandPaths,
  Sheet: DemandPathsSheet,
  place: placeDemandPaths,
  Marks: DemandPathsMarks,
})
