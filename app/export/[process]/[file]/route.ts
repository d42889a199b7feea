import { drawChart } from '@/components/charts/draw-chart'
import { measureArial } from '@/components/charts/text-fit'
import { parseChartOptions } from '@/dataset/chart-options'
import { isChartSlug } from '@/dataset/chart-slugs'
import { getRelease } from '@/server/queries/get-release'

/** Width of a picture where none is asked for. */
const usualWidthPx = 900

// A text pasted from elsewhere may hold such characters, and XML refuses the whole picture for one of them.
const notInXml = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu

/** `GET /export/{process}/{slug}.svg`: a chart as a picture, with the options of its page, `width` and `mode`. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/export/[process]/[file]'>,
): Promise<Response> {
  const { process, file } = await params
  const slug = file.replace(/\.svg$/, '')
  const query = new URL(request.url).searchParams
  const { options, releaseProblem } = parseChartOptions(query)
  const release = releaseProblem ? undefined : await getRelease(process, options.release)
  if (!release || !file.endsWith('.svg') || !isChartSlug(slug))
    return new Response('There is no such picture.', { status: 404 })

  const { svg } = drawChart(release, slug, query).chart.picture({
    widthPx: options.widthPx ?? usualWidthPx,
    measure: measureArial,
    mode: options.mode === 'dark' ? 'dark' : 'light',
  })
  const { renderToStaticMarkup } = await import('react-dom/server')
  return new Response(renderToStaticMarkup(svg).replace(notInXml, ''), {
    headers: { 'content-type': 'image/svg+xml; charset=utf-8' },
  })
}
