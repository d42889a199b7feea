import type { IncomingMessage, ServerResponse } from 'node:http'
import { contentPolicy } from './content-policy'
import type { HeldAnswer } from './held-response'

/** Headers that every response has, whoever answers. */
export function setBasicHeaders(response: ServerResponse): void {
  response.setHeader('x-content-type-options', 'nosniff')
  response.setHeader('referrer-policy', 'strict-origin-when-cross-origin')
}

/** Headers that depend on the finished answer: policy and caching of documents, and none of Next's own. */
export function setAnswerHeaders(
  response: ServerResponse,
  answer: HeldAnswer,
  options: { isEmbed: boolean; isDev: boolean },
): void {
  response.removeHeader('link')
  if (answer.status >= 400) response.setHeader('cache-control', 'no-store')
  if (!String(response.getHeader('content-type') ?? '').startsWith('text/html')) return
  response.setHeader('content-security-policy', contentPolicy(answer.body.toString('utf8'), options))
  // Pages show the newest release, so a copy must be asked about; embeds say themselves how long they last.
  if (answer.status < 400 && !options.isEmbed) response.setHeader('cache-control', 'no-cache')
}

/** Takes away what only a proxy of ours may say, and what would make Next compress by itself. */
export function cleanRequest(request: IncomingMessage, trustsProxy: boolean): void {
  delete request.headers['accept-encoding']
  if (trustsProxy) return
  for (const name of Object.keys(request.headers))
    if (name === 'forwarded' || name === 'x-real-ip' || name.startsWith('x-forwarded-'))
      delete request.headers[name]
}
