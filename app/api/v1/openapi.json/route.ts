import { writeOpenapi } from '@/components/api/openapi'
import { getOrigin } from '@/server/queries/get-origin'

/** `GET /api/v1/openapi.json`: what the public API is, as OpenAPI 3.1. */
export function GET(): Response {
  return Response.json(writeOpenapi(getOrigin()))
}
