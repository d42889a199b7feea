import { notFound } from 'next/navigation'
import { parseChartOptions, type SearchParams } from '@/dataset/chart-options'
import { getRelease } from '@/server/queries/get-release'

/** The release that an address asks for; ends in 404 where the process or the release does not exist. */
export async function requireRelease(processId: string, searchParams: SearchParams) {
  const { options, releaseProblem } = parseChartOptions(searchParams)
  if (releaseProblem) notFound()
  return (await getRelease(processId, options.release)) ?? notFound()
}
