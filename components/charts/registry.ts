import type { ChartSlug } from '@/dataset/chart-slugs'
import type { ChartRoom } from './chart-room'
import { claimCoverageRoom } from './claim-coverage/room'
import { delegationChangesRoom } from './delegation-changes/room'
import { delegationCompositionRoom } from './delegation-composition/room'
import { demandPathsRoom } from './demand-paths/room'
import { demandStatusRoom } from './demand-status/room'
import { discrepanciesRoom } from './discrepancies/room'
import { sourceAgreementRoom } from './source-agreement/room'
import { timelineRoom } from './timeline/room'
import { voicesRoom } from './voices/room'

/** Every chart by its slug; the compiler asks for each. */
export const chartRooms: Readonly<Record<ChartSlug, ChartRoom>> = {
  'delegation-composition': delegationCompositionRoom,
  'delegation-changes': delegationChangesRoom,
  'demand-status': demandStatusRoom,
  'demand-paths': demandPathsRoom,
  'claim-coverage': claimCoverageRoom,
  'source-agreement': sourceAgreementRoom,
  voices: voicesRoom,
  discrepancies: discrepanciesRoom,
  timeline: timelineRoom,
}
