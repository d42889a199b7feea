import { type ChartOptions, parseChartOptions } from '@/dataset/chart-options'
import { type ChartSlug, chartSlugs, isChartSlug } from '@/dataset/chart-slugs'
import { isPagePinned } from '@/dataset/page-pin'
import { getRelease } from '@/server/queries/get-release'
import type { Release } from '@/server/releases/release'

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
  const { options, releaseProblem } = parseChartOptions(query)
  if (releaseProblem)
    return problem(404, `release: "${releaseProblem.value}" is not ${releaseProblem.allowed}.`)
  const release = await getRelease(processId, options.release)
  if (!release) return problem(404, `There is no process "${processId}" with such a release.`)
  const slug = query.get('chart') ?? ''
  if (!isChartSlug(slug))
    return problem(400, `chart: "${slug}" is no chart. Allowed: ${chartSlugs.join(', ')}.`)
  return { release, slug, query, options }
}

/** The query of the page that asks. */
export function pageQuery(query: URLSearchParams): URLSearchParams {
  const page = new URLSearchParams(query)
  if (!isPagePinned(query)) page.delete('release')
  return page
}

/** An answer to a request that cannot be met. */
export function problem(status: 400 | 404, detail: string): Response {
  const title = status === 404 ? 'Not found' : 'The request is not complete'
  return Response.json(
    { type: 'about:blank', title, status, detail },
    { status, headers: { 'content-type': 'application/problem+json' } },
  )
}
