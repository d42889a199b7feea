import { pageQuery, readChartRequest } from '@/app/api/v1/read-chart-request'
import { drawChart } from '@/components/charts/draw-chart'
import { prepareShare } from '@/components/share/prepare-share'
import { isPagePinned } from '@/dataset/page-pin'
import { addressChart } from '@/server/queries/address-chart'

const usualWidthPx = 640

/**
 * `GET /api/v1/{process}/share?chart=…&width=…`: what the codes of an embed are made of, its files and its citation, with
 * the options of the embed. Problems come as RFC 9457 documents.
 */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/v1/[process]/share'>,
): Promise<Response> {
  const { process } = await params
  const asked = await readChartRequest(request, process)
  if (asked instanceof Response) return asked
  const { release, slug, options } = asked
  const query = pageQuery(asked.query)
  const drawn = drawChart(release, slug, asked.query, { view: 'summary' })
  const isPinned = isPagePinned(asked.query)
  const addressed = addressChart(release, slug, query)
  const facts = { hash: release.hash, widthPx: options.widthPx ?? usualWidthPx, isPinned }
  return Response.json(prepareShare(addressed, drawn, facts))
}
