import type { ChartSlug } from '@/dataset/chart-slugs'
import type { ChartRoom } from './chart-room'
import { demandStatusRoom } from './demand-status/room'

/** Every chart by its slug; the compiler asks for each. */
export const chartRooms: Readonly<Record<ChartSlug, ChartRoom>> = {
  'demand-status': demandStatusRoom,
}
