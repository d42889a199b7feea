import { drawChart } from '@/components/charts/draw-chart'
import { answerOembed, formatOembedXml, readOembedQuestion } from '@/components/share/oembed'
import { prepareShare } from '@/components/share/prepare-share'
import { parseChartOptions } from '@/dataset/chart-options'
import { readChartAddress } from '@/dataset/read-chart-address'
import { addressChart } from '@/server/queries/address-chart'
import { listOrigins } from '@/server/queries/get-origin'
import { getRelease } from '@/server/queries/get-release'

/** `GET /oembed?url=…&maxwidth=…&maxheight=…&format=json`: a chart by the address of its page or embed (oEmbed 1.0). */
export async function GET(request: Request): Promise<Response> {
  const question = readOembedQuestion(new URL(request.url).searchParams)
  if ('problem' in question) return refuse(question.status, question.problem)
  const named = readChartAddress(question.url, listOrigins())
  if (!named) return refuse(404, `url: "${question.url}" is not the address of a chart of this site.`)
  const { processId, slug, query } = named
  const { options, releaseProblem } = parseChartOptions(query)
  const release = releaseProblem ? undefined : await getRelease(processId, options.release)
  if (!release) return refuse(404, `url: "${question.url}" names no process and release of this site.`)

  const drawn = drawChart(release, slug, query, { view: 'summary' })
  const addressed = addressChart(release, slug, query)
  const { widthPx } = question
  const share = prepareShare(addressed, drawn, {
    hash: release.hash,
    widthPx,
    isPinned: options.release !== null,
  })
  const answer = answerOembed(question, share, { title: drawn.chart.description.title })
  return question.format === 'xml'
    ? new Response(formatOembedXml(answer), { headers: { 'content-type': 'text/xml; charset=utf-8' } })
    : Response.json(answer)
}

function refuse(status: 400 | 404 | 501, why: string): Response {
  return new Response(why, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
