import { createElement } from 'react'
import { drawChart, type RequestedChart } from '@/components/charts/draw-chart'
import { EmbedDocument } from '@/components/embed/embed-document'
import { finishEmbed } from '@/components/embed/finish-embed'
import { compareReleases, type Notice } from '@/components/embed/prepare-notice'
import { parseChartOptions } from '@/dataset/chart-options'
import { type ChartSlug, isChartSlug } from '@/dataset/chart-slugs'
import { renderHtml } from '@/server/exports/render-html'
import { getOrigin } from '@/server/queries/get-origin'
import { getRelease } from '@/server/queries/get-release'
import { getStanding } from '@/server/queries/get-standing'
import type { Release } from '@/server/releases/release'

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
  const origin = getOrigin()
  const markup = await renderHtml(
    createElement(EmbedDocument, {
      query,
      drawn,
      pageHref: `${origin}/${process}/charts/${slug}`,
      releasesHref: `${origin}/${process}/releases`,
      notice:
        options.release !== null && options.notice !== 'off' ? readNotice(release, slug, drawn, query) : null,
    }),
  )
  return new Response(finishEmbed(markup, slug), {
    headers: { 'content-type': 'text/html; charset=utf-8' },
  })
}

/** What came after the release of a pinned embed, and what in this chart is different there. */
function readNotice(
  release: Release,
  slug: ChartSlug,
  drawn: RequestedChart,
  query: URLSearchParams,
): Notice {
  const { newer, corrections } = getStanding(release)
  const ofNewest = new URLSearchParams(query)
  ofNewest.delete('release')
  const newest = newer && drawChart(newer, slug, ofNewest, { view: 'summary' })
  return {
    release: drawn.release,
    newer: newest && { ...newest.release, difference: compareReleases(drawn, newest) },
    corrections,
  }
}
