import { type ChartOptions, parseChartOptions } from '@/dataset/chart-options'
import { type ChartSlug, chartSlugs, isChartSlug } from '@/dataset/chart-slugs'
import { isPagePinned } from '@/dataset/page-pin'
import type { Release } from '@/server/releases/release'
import { problem } from './problem'
import { readRelease } from './read-api-request'

/** A chart that a request names. */
export interface ChartRequest {
  readonly release: Release
  readonly slug: ChartSlug
  readonly query: URLSearchParams
  readonly options: ChartOptions
}

/** Reads `chart=` and the options of a chart from a request; a problem document (RFC 9457) where that cannot be. */
export async function readChartRequest(
  request: Request,
  processId: string,
): Promise<ChartRequest | Response> {
  const query = new URL(request.url).searchParams
  const release = await readRelease(processId, query)
  if (release instanceof Response) return release
  const slug = query.get('chart') ?? ''
  if (!isChartSlug(slug))
    return problem(400, `chart: "${slug}" is no chart. Allowed: ${chartSlugs.join(', ')}.`)
  return { release, slug, query, options: parseChartOptions(query).options }
}

/** The query of the page that asks. */
export function pageQuery(query: URLSearchParams): URLSearchParams {
  const page = new URLSearchParams(query)
  if (!isPagePinned(query)) page.delete('release')
  return page
}
