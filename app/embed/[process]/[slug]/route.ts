import { createElement } from 'react'
import { renderHtml } from '@/app/render-html'
import { drawChart } from '@/components/charts/draw-chart'
import { EmbedDocument } from '@/components/site/embed-document'
import { readEmbedStyles } from '@/components/site/embed-styles'
import { parseChartOptions } from '@/dataset/chart-options'
import { isChartSlug } from '@/dataset/chart-slugs'
import { getOrigin } from '@/server/queries/get-origin'
import { getRelease } from '@/server/queries/get-release'

/** `GET /embed/{process}/{slug}`: a chart as one HTML document for an iframe, without script, cookie or storage. */
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
      styles: readEmbedStyles(slug, options.mark !== null),
    }),
  )
  return new Response(`<!doctype html>${markup}`, {
    headers: { 'content-type': 'text/html; charset=utf-8' },
  })
}
