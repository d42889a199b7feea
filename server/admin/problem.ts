import 'server-only'
import { problemDocument } from '@/server/problem-document'

const titles: Readonly<Record<number, string>> = {
  400: 'The request cannot be read',
  401: 'Not logged in',
  403: 'Not allowed',
  404: 'Not found',
  409: 'In conflict',
  412: 'Changed meanwhile',
  413: 'Too large',
  415: 'Not JSON',
  422: 'Not valid',
  428: 'If-Match is missing',
  429: 'Too many attempts',
}

/** An answer that says why something was not done (RFC 9457), with members of its own kind. */
export function problem(
  status: number,
  detail: string,
  {
    headers,
    ...members
  }: Readonly<Record<string, unknown>> & { readonly headers?: Record<string, string> } = {},
): Response {
  return problemDocument({ status, title: titles[status] ?? 'Not done', detail }, members, headers)
}
