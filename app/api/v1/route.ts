import { getOrigin } from '@/server/queries/get-origin'
import { listNewestReleases } from '@/server/queries/get-release'

/** `GET /api/v1`: all processes, with their newest release. */
export function GET(): Response {
  const origin = getOrigin()
  return Response.json({
    processes: listNewestReleases().map(({ processId, number, publishedAt, dataset }) => ({
      id: processId,
      title: dataset.process.title,
      release: number,
      publishedOn: publishedAt.slice(0, 10),
      address: `${origin}/api/v1/${processId}`,
    })),
    documentation: `${origin}/api`,
    openapi: `${origin}/api/v1/openapi.json`,
  })
}
