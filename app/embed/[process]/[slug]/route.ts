import { createElement } from 'react'
import { drawChart } from '@/components/charts/draw-chart'
import { EmbedDocument } from '@/components/embed/embed-document'
import { finishEmbed } from '@/components/embed/finish-embed'
import { parseChartOptions } from '@/dataset/chart-options'
import { isChartSlug } from '@/dataset/chart-slugs'
import { renderHtml } from '@/server/exports/render-html'
import { getOrigin } from '@/server/queries/get-origin'
import { getRelease } from '@/server/queries/get-release'

/** `GET /embed/{process}/{slug}`: a chart as one HTML document for an iframe, without cookie or storage. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/embed/[process]/[slug]'>,
): Promise<Response> {
  const { process, slug } = await params
  const query = new URL(request.url).searchParams
  const { options, releaseProblem } = parseChartOptions(query)
  const release = releaseProblem ? undefined : await getRelease(process, options.release)
  if (!release || !isChartSlug(slug)) return new Response('There is no such chart.', { status: 404 })

  const drawn = drawChart(release, slug, query, { view: 'summary' })
  const markup = await renderHtml(
    createElement(EmbedDocument, {
      query,
      drawn,
      pageHref: `${getOrigin()}/${process}/charts/${slug}`,
    }),
  )
  return new Response(finishEmbed(markup, slug), {
    headers: { 'content-type': 'text/html; charset=utf-8' },
  })
}
