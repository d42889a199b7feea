import 'server-only'

/** What an answer says beside its body. */
export interface ReplyOptions {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  /** Lines of `Set-Cookie`. */
  readonly cookies?: readonly string[]
}

/** An answer without a body. */
export function done({ cookies = [] }: Pick<ReplyOptions, 'cookies'> = {}): Response {
  return withCookies(new Response(null, { status: 204 }), cookies)
}

/** An answer in JSON. */
export function reply(body: unknown, { cookies = [], ...init }: ReplyOptions = {}): Response {
  return withCookies(Response.json(body, init), cookies)
}

function withCookies(response: Response, cookies: readonly string[]): Response {
  for (const cookie of cookies) response.headers.append('set-cookie', cookie)
  return response
}
