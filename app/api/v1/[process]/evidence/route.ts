import { drawChart } from '@/components/charts/draw-chart'
import { readDossier } from '@/components/evidence/read-dossier'
import { parseChartOptions } from '@/dataset/chart-options'
import { chartSlugs, isChartSlug } from '@/dataset/chart-slugs'
import { getRelease } from '@/server/queries/get-release'

/**
 * `GET /api/v1/{process}/evidence?chart=…&mark=…`: the evidence behind one mark, with the options of the chart and
 * `release` as on its page. Problems come as RFC 9457 documents.
 */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/v1/[process]/evidence'>,
): Promise<Response> {
  const { process } = await params
  const query = new URL(request.url).searchParams
  const { options, releaseProblem } = parseChartOptions(query)
  if (releaseProblem)
    return problem(404, `release: "${releaseProblem.value}" is not ${releaseProblem.allowed}.`)
  const release = await getRelease(process, options.release)
  if (!release) return problem(404, `There is no process "${process}" with such a release.`)
  const slug = query.get('chart') ?? ''
  if (!isChartSlug(slug))
    return problem(400, `chart: "${slug}" is no chart. Allowed: ${chartSlugs.join(', ')}.`)
  if (options.mark === null) return problem(400, 'mark: the id of a mark of the chart is needed.')

  const dossier = readDossier(drawChart(release, slug, query), options.mark)
  if (!dossier)
    return problem(404, `mark: "${options.mark}" is no mark of ${slug} in release ${release.number}.`)
  return Response.json({ process, release: release.number, chart: slug, ...dossier })
}

function problem(status: 400 | 404, detail: string): Response {
  const title = status === 404 ? 'Not found' : 'The request is not complete'
  return Response.json(
    { type: 'about:blank', title, status, detail },
    { status, headers: { 'content-type': 'application/problem+json' } },
  )
}
