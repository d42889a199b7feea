import type { ServerResponse } from 'node:http'
import type { Env } from '@/server/env'
import { type AnswerFacts, kindOf, queryOf } from './answer-kind'
import { documentPolicy, filePolicy } from './content-policy'
import {
  everyAnswer,
  everyAnswerButEmbeds,
  everyAnswerOverHttps,
  type HeaderRow,
  type Headers,
  headerTable,
  notStored,
} from './header-table'

/** What of the environment decides headers. */
export type HeaderEnv = Pick<Env, 'publicOrigins' | 'embedAllowedOrigins' | 'isDev'>

/** The headers of an answer by the table. `html` is the whole answer where that is a document, `nonce` its own. */
export function headersOf(
  answer: AnswerFacts & { readonly html?: string; readonly nonce?: string | null },
  { publicOrigins, embedAllowedOrigins, isDev }: HeaderEnv,
): Headers {
  const row = headerTable[kindOf(answer)]
  const isEmbed = row.framedBy !== 'none'
  // Our own pages preview what they offer.
  const frameAncestors = isEmbed ? withOwn(embedAllowedOrigins) : []
  const isHttps = publicOrigins.every((origin) => origin.startsWith('https:'))
  return {
    ...everyAnswer,
    ...(isEmbed ? {} : everyAnswerButEmbeds),
    ...(isHttps ? everyAnswerOverHttps : {}),
    ...row.headers,
    'cache-control': cacheControlOf(row, answer, isDev),
    'content-security-policy':
      answer.html === undefined
        ? filePolicy(frameAncestors)
        : documentPolicy(answer.html, { isEmbed, frameAncestors, isDev, nonce: answer.nonce ?? null }),
  }
}

const withOwn = (origins: readonly string[]) => (origins.includes('*') ? origins : ["'self'", ...origins])

function cacheControlOf(row: HeaderRow, { address, status }: AnswerFacts, isDev: boolean): string {
  const isSuccess = status < 300 || status === 304
  if (!isSuccess || row.cacheControl === notStored) return notStored
  // What is drawn changes with every edit of the code.
  if (isDev) return headerTable.page.cacheControl
  const query = queryOf(address)
  if (!query.has('release')) return row.cacheControl
  const pinned = row.pinnedCacheControl ?? row.cacheControl
  return query.get('notice') === 'off' ? (row.silentCacheControl ?? pinned) : pinned
}

/** What routes may say of their answers. All else comes from the table, or is Next's and of no use to readers. */
const saidByRoutes = new Set([
  'allow',
  'content-disposition',
  'content-type',
  'location',
  'retry-after',
  'set-cookie',
])

/** Takes off all headers that a route may not set. The version of a record is its tag; other tags are ours to give. */
export function dropOtherHeaders(address: string, response: ServerResponse): void {
  const isAdmin = kindOf({ address, contentType: '' }) === 'admin'
  for (const name of response.getHeaderNames())
    if (!saidByRoutes.has(name) && !(isAdmin && name === 'etag')) response.removeHeader(name)
}
