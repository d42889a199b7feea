const titles = { 400: 'The request is not complete', 404: 'Not found', 410: 'Withdrawn' } as const

/** An answer to a request that cannot be met (RFC 9457). */
export function problem(status: keyof typeof titles, detail: string): Response {
  const title = titles[status]
  return Response.json(
    { type: 'about:blank', title, status, detail },
    { status, headers: { 'content-type': 'application/problem+json' } },
  )
}
