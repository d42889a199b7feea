import { problem } from '@/app/api/v1/problem'
import { readRelease } from '@/app/api/v1/read-api-request'
import { answerSearch } from '@/components/search/answer-search'

/**
 * `GET /api/v1/{process}/search?q=…&limit=…`: the records of a release that hold these words, best first. Problems
 * come as RFC 9457 documents.
 */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/v1/[process]/search'>,
): Promise<Response> {
  const { process } = await params
  const query = new URL(request.url).searchParams
  const release = await readRelease(process, query)
  if (release instanceof Response) return release
  const answered = answerSearch(release, query)
  return 'problem' in answered ? problem(400, answered.problem) : Response.json(answered.answer)
}
