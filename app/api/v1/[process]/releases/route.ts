import { pageOf, readPaging, readRelease } from '@/app/api/v1/read-api-request'
import { listReleases } from '@/server/queries/get-release'

/** `GET /api/v1/{process}/releases`: all releases, newest first. Problems come as RFC 9457 documents. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/v1/[process]/releases'>,
): Promise<Response> {
  const { process } = await params
  const query = new URL(request.url).searchParams
  const newest = await readRelease(process, new URLSearchParams())
  if (newest instanceof Response) return newest
  const paging = readPaging(query)
  if (paging instanceof Response) return paging
  const entries = listReleases(process)
  const { shown, next } = pageOf(entries, paging, 0)
  return Response.json({ process, total: entries.length, releases: shown, next })
}
