import 'server-only'

/** A problem document (RFC 9457): what its status is called here, what is wrong, and members of its own kind. */
export function problemDocument(
  { status, title, detail }: { readonly status: number; readonly title: string; readonly detail: string },
  members: Readonly<Record<string, unknown>> = {},
  headers: Readonly<Record<string, string>> = {},
): Response {
  return Response.json(
    { type: 'about:blank', title, status, detail, ...members },
    { status, headers: { ...headers, 'content-type': 'application/problem+json' } },
  )
}
