import { sendFeed } from '@/app/send-feed'
import { getWords } from '@/components/charts/get-words'
import { prepareReleaseFeed } from '@/components/share/release-feed'
import { parseChartOptions } from '@/dataset/chart-options'
import { getOrigin } from '@/server/queries/get-origin'
import { getRelease, listReleases } from '@/server/queries/get-release'

/** `GET /{process}/feed.atom`: what was published, corrected and withdrawn, as Atom. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/[process]/feed.atom'>,
): Promise<Response> {
  const { process } = await params
  const release = await getRelease(process)
  if (!release) return new Response('There is no such process.', { status: 404 })
  const { options } = parseChartOptions(new URL(request.url).searchParams)
  const feed = prepareReleaseFeed({
    origin: getOrigin(),
    process: release.dataset.process,
    entries: listReleases(process),
    words: getWords(options.lang),
  })
  return sendFeed(feed)
}
