import 'server-only'
import type { AddressedChart } from '@/dataset/chart-address'
import type { SearchParams } from '@/dataset/chart-options'
import type { ChartSlug } from '@/dataset/chart-slugs'
import type { Release } from '@/server/releases/release'
import { getOrigin } from './get-origin'

/** A chart of a release by what its addresses are made of; `query` holds its options as they were asked for. */
export function addressChart(
  { processId, number }: Pick<Release, 'processId' | 'number'>,
  slug: ChartSlug,
  query: SearchParams,
): AddressedChart {
  return { origin: getOrigin(), processId, slug, query, release: number }
}
