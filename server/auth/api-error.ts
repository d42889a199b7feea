import 'server-only'

/**
 * What better-auth says of a request that it refuses, such as `INVALID_PASSWORD`; undefined for any other error. By name:
 * Next evaluates modules anew, so that its class is another than the one of the house.
 */
export function apiErrorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || error.name !== 'APIError') return undefined
  const { body, status } = error as { readonly body?: { readonly code?: string }; readonly status?: unknown }
  return body?.code ?? String(status)
}
