import type { PageStanding } from '@/components/site/pinned-note'
import { formatChartAddress } from '@/dataset/chart-address'
import { parseChartOptions, type SearchParams } from '@/dataset/chart-options'
import { getStanding } from '@/server/queries/get-standing'
import type { Release } from '@/server/releases/release'

/** What a page that is pinned to a release tells of later ones; undefined for a page that shows the newest. */
export function readStanding(release: Release, query: SearchParams): PageStanding | undefined {
  if (parseChartOptions(query).options.release === null) return undefined
  const { newer, corrections } = getStanding(release)
  return { newer, corrections, newestHref: formatChartAddress('', query, { release: null }) || '?' }
}
