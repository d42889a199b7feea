import { problem } from '@/app/api/v1/read-chart-request'
import { answerSearch } from '@/components/search/answer-search'
import { parseChartOptions } from '@/dataset/chart-options'
import { getRelease } from '@/server/queries/get-release'

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
  const { options, releaseProblem } = parseChartOptions(query)
  if (releaseProblem)
    return problem(404, `release: "${releaseProblem.value}" is not ${releaseProblem.allowed}.`)
  const release = await getRelease(process, options.release)
  if (!release) return problem(404, `There is no process "${process}" with such a release.`)
  const answered = answerSearch(release, query)
  return 'problem' in answered ? problem(400, answered.problem) : Response.json(answered.answer)
}
