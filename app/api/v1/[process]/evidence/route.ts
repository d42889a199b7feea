import { problem } from '@/app/api/v1/problem'
import { readChartRequest } from '@/app/api/v1/read-chart-request'
import { drawChart } from '@/components/charts/draw-chart'
import { readDossier } from '@/components/evidence/read-dossier'
import { pinOf } from '@/components/records/record-address'
import { isPagePinned } from '@/dataset/page-pin'

/**
 * `GET /api/v1/{process}/evidence?chart=…&mark=…`: the evidence behind one mark, with the options of the chart and
 * `release` as on its page. Problems come as RFC 9457 documents.
 */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/v1/[process]/evidence'>,
): Promise<Response> {
  const { process } = await params
  const asked = await readChartRequest(request, process)
  if (asked instanceof Response) return asked
  const { release, slug, query, options } = asked
  if (options.mark === null) return problem(400, 'mark: the id of a mark of the chart is needed.')

  const drawn = drawChart(release, slug, query)
  const pin = pinOf(isPagePinned(query), release, drawn.words)
  const dossier = readDossier(drawn, options.mark, pin)
  if (!dossier)
    return problem(404, `mark: "${options.mark}" is no mark of ${slug} in release ${release.number}.`)
  return Response.json({ process, release: release.number, chart: slug, ...dossier })
}
