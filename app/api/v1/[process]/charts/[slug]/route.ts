import { problem } from '@/app/api/v1/problem'
import { readRelease } from '@/app/api/v1/read-api-request'
import { drawChart } from '@/components/charts/draw-chart'
import { chartSlugs, isChartSlug } from '@/dataset/chart-slugs'
import { formatJson, writeChartJson } from '@/server/exports/write-chart-json'
import { addressChart } from '@/server/queries/address-chart'

/**
 * `GET /api/v1/{process}/charts/{slug}`: a chart with its series and evidence, with the options of its page. Problems
 * come as RFC 9457 documents.
 */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/v1/[process]/charts/[slug]'>,
): Promise<Response> {
  const { process, slug } = await params
  const query = new URL(request.url).searchParams
  const release = await readRelease(process, query)
  if (release instanceof Response) return release
  if (!isChartSlug(slug))
    return problem(404, `chart: "${slug}" is no chart. Allowed: ${chartSlugs.join(', ')}.`)
  const addressed = addressChart(release, slug, query)
  const json = formatJson(writeChartJson(addressed, drawChart(release, slug, query)))
  return new Response(json, { headers: { 'content-type': 'application/json' } })
}
