import { drawChart, type RequestedChart } from '@/components/charts/draw-chart'
import { tableCsv } from '@/components/charts/table-csv'
import type { AddressedChart } from '@/dataset/chart-address'
import { parseChartOptions } from '@/dataset/chart-options'
import { isChartSlug } from '@/dataset/chart-slugs'
import { writePackage } from '@/dataset/write-package'
import { bundleChart } from '@/server/exports/bundle-chart'
import { drawCard } from '@/server/exports/draw-card'
import { drawPicture } from '@/server/exports/draw-picture'
import { PictureTooLarge, renderPng } from '@/server/exports/render-png'
import { formatJson, writeChartJson } from '@/server/exports/write-chart-json'
import { zipFiles } from '@/server/exports/zip-files'
import { addressChart } from '@/server/queries/address-chart'
import { getRelease } from '@/server/queries/get-release'
import type { Release } from '@/server/releases/release'

/** Width of a picture where none is asked for. */
const usualWidthPx = 900

/** The name of the file that holds a whole process. */
const packageFile = 'datapackage.zip'

interface FileRequest {
  readonly addressed: AddressedChart
  readonly drawn: RequestedChart
  readonly release: Release
}

/** The endings of a chart's files. */
const files = { svg: sendSvg, png: sendPng, csv: sendCsv, json: sendJson, zip: sendBundle } as const

/**
 * `GET /export/{process}/{slug}.svg`, `.png`, `.csv`, `.json` and `.zip`: a chart as files, with the options of its page;
 * `width`, `mode`, `scale` and `size` are those of the pictures. `/export/{process}/datapackage.zip` is the whole
 * process. Problems come as text.
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
  if (release && file === packageFile) return sendPackage(release)
  if (!release || !isChartSlug(slug) || file !== `${slug}.${ending}` || !isEnding(ending))
    return new Response('There is no such file.', { status: 404 })
  const drawn = drawChart(release, slug, query, options.size === 'social' ? { view: 'summary' } : {})
  const addressed = addressChart(release, slug, query)
  try {
    return await files[ending]({ addressed, drawn, release })
  } catch (error) {
    if (!(error instanceof PictureTooLarge)) throw error
    const ways = 'Ask for view=summary, for fewer rows by a filter, for a smaller width, or for the SVG.'
    return new Response(`This picture cannot be drawn: ${error.message}. ${ways}`, { status: 422 })
  }
}

const isEnding = (text: string): text is keyof typeof files => Object.hasOwn(files, text)

const widthOf = ({ options }: RequestedChart) => options.widthPx ?? usualWidthPx

async function sendSvg({ addressed, drawn }: FileRequest): Promise<Response> {
  const { svg } = await drawPicture(addressed, drawn, widthOf(drawn))
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } })
}

async function sendPng({ addressed, drawn }: FileRequest): Promise<Response> {
  const { scale, size } = drawn.options
  const picture =
    size === 'social' ? await drawCard(addressed, drawn) : await drawPicture(addressed, drawn, widthOf(drawn))
  return new Response(new Uint8Array(renderPng(picture, scale)), { headers: { 'content-type': 'image/png' } })
}

function sendCsv({ addressed, drawn }: FileRequest): Response {
  const csv = tableCsv(drawn.chart.description.table, drawn.words)
  return download(csv, 'text/csv; charset=utf-8', `${addressed.processId}-${addressed.slug}.csv`)
}

function sendJson({ addressed, drawn }: FileRequest): Response {
  return new Response(formatJson(writeChartJson(addressed, drawn)), {
    headers: { 'content-type': 'application/json' },
  })
}

async function sendBundle({ addressed, drawn, release: { hash } }: FileRequest): Promise<Response> {
  const zip = await bundleChart(addressed, drawn, { hash, widthPx: widthOf(drawn) })
  return download(zip, 'application/zip', `${addressed.processId}-${addressed.slug}.zip`)
}

function sendPackage({ dataset, publishedAt, processId, number }: Release): Response {
  const zip = zipFiles(processId, writePackage(dataset), publishedAt.slice(0, 10))
  return download(zip, 'application/zip', `${processId}-release-${number}.zip`)
}

function download(content: string | Uint8Array, contentType: string, name: string): Response {
  return new Response(typeof content === 'string' ? content : new Uint8Array(content), {
    headers: { 'content-type': contentType, 'content-disposition': `attachment; filename="${name}"` },
  })
}
