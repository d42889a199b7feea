import { sendFeed } from '@/app/send-feed'
import { getWords } from '@/components/charts/get-words'
import { prepareDemandFeed } from '@/components/share/release-feed'
import { parseChartOptions } from '@/dataset/chart-options'
import { lookUp } from '@/dataset/lookup'
import { getDemandReleases } from '@/server/queries/get-demand-releases'
import { getOrigin } from '@/server/queries/get-origin'
import { getRelease } from '@/server/queries/get-release'

/** `GET /{process}/demands/{id}/feed.atom`: what releases change about one demand, as Atom. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/[process]/demands/[id]/feed.atom'>,
): Promise<Response> {
  const { process, id } = await params
  const release = await getRelease(process)
  const demand = release && lookUp(release.dataset).demands.get(id)
  if (!demand) return new Response('There is no such demand.', { status: 404 })
  const { options } = parseChartOptions(new URL(request.url).searchParams)
  const feed = prepareDemandFeed({
    origin: getOrigin(),
    processId: process,
    demand,
    releases: await getDemandReleases(process, id),
    words: getWords(options.lang),
  })
  return sendFeed(feed)
}
