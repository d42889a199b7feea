import type { ChartSlug } from '@/dataset/chart-slugs'
import type { ChartRoom } from './chart-room'
import { claimCoverageRoom } from './claim-coverage/room'
import { delegationCompositionRoom } from './delegation-composition/room'
import { demandStatusRoom } from './demand-status/room'

/** Every chart by its slug; the compiler asks for each. */
export const chartRooms: Readonly<Record<ChartSlug, ChartRoom>> = {
  'delegation-composition': delegationCompositionRoom,
  'demand-status': demandStatusRoom,
  'claim-coverage': claimCoverageRoom,
}
