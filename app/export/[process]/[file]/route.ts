import { renderHtml } from '@/app/render-html'
import { drawChart, type RequestedChart } from '@/components/charts/draw-chart'
import { tableCsv } from '@/components/charts/table-csv'
import { measureArial } from '@/components/charts/text-fit'
import { parseChartOptions } from '@/dataset/chart-options'
import { type ChartSlug, isChartSlug } from '@/dataset/chart-slugs'
import { getRelease } from '@/server/queries/get-release'

/** Width of a picture where none is asked for. */
const usualWidthPx = 900

// A text pasted from elsewhere may hold such characters, and XML refuses the whole picture for one of them.
const notInXml = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu

/** The endings of a chart's files. */
const files = { svg: drawSvg, csv: drawCsv } as const

/**
 * `GET /export/{process}/{slug}.svg` and `.csv`: a chart as a picture or as its table, with the options of its page;
 * `width` and `mode` are those of the picture.
 */
export async function GET(
  request: Request,
  { params }: RouteContext<'/export/[process]/[file]'>,
): Promise<Response> {
  const { process, file } = await params
  const [slug = '', ending = ''] = file.split('.', 2)
  const query = new URL(request.url).searchParams
  const { options, releaseProblem } = parseChartOptions(query)
  const release = releaseProblem ? undefined : await getRelease(process, options.release)
  if (!release || !isChartSlug(slug) || file !== `${slug}.${ending}` || !isEnding(ending))
    return new Response('There is no such file.', { status: 404 })
  return files[ending](drawChart(release, slug, query), slug)
}

const isEnding = (text: string): text is keyof typeof files => Object.hasOwn(files, text)

async function drawSvg({ chart, options }: RequestedChart): Promise<Response> {
  const { svg } = chart.picture({
    widthPx: options.widthPx ?? usualWidthPx,
    measure: measureArial,
    mode: options.mode === 'dark' ? 'dark' : 'light',
  })
  return new Response((await renderHtml(svg)).replace(notInXml, ''), {
    headers: { 'content-type': 'image/svg+xml; charset=utf-8' },
  })
}

function drawCsv({ chart, dataset, words }: RequestedChart, slug: ChartSlug): Response {
  return new Response(tableCsv(chart.description.table, words), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${dataset.process.id}-${slug}.csv"`,
    },
  })
}
