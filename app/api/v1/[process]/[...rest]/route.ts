import { problem } from '@/app/api/v1/problem'

/** `GET` of an address below a process that the API does not have: a problem document that names the documentation. */
export function GET(request: Request): Response {
  return problem(404, `There is nothing at ${new URL(request.url).pathname}. What there is stands at /api.`)
}
