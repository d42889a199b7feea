import 'server-only'

/** An answer without a body. */
export function done(cookies: readonly string[] = []): Response {
  return withCookies(new Response(null, { status: 204 }), cookies)
}

/** An answer in JSON. */
export function reply(body: unknown, cookies: readonly string[] = [], init?: ResponseInit): Response {
  return withCookies(Response.json(body, init), cookies)
}

function withCookies(response: Response, cookies: readonly string[]): Response {
  for (const cookie of cookies) response.headers.append('set-cookie', cookie)
  return response
}
