import { pageQuery, readChartRequest } from '@/app/api/v1/read-chart-request'
import { readChartAnswer } from '@/app/read-chart-answer'
import { drawChart } from '@/components/charts/draw-chart'

/**
 * `GET /api/v1/{process}/chart?chart=…`: a chart and its table as the chart's page redraws them, with the options of
 * the page and `release`. Problems come as RFC 9457 documents.
 */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/v1/[process]/chart'>,
): Promise<Response> {
  const asked = await readChartRequest(request, (await params).process)
  if (asked instanceof Response) return asked
  const { release, slug, query } = asked
  return Response.json(
    await readChartAnswer(slug, pageQuery(query), drawChart(release, slug, query), release.number),
  )
}
