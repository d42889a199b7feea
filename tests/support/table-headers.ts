import { everyAnswer, everyAnswerButEmbeds, headerTable, notStored } from '@/front/header-table'

/** How long an answer may be kept: it shows the newest release, a pinned one, one without a notice, or it failed. */
export type Lasting = 'live' | 'pinned' | 'silent' | 'failed'

/** Headers of one transfer or one answer, of which the table says nothing. */
const ofOneAnswer = new Set([
  'accept-ranges',
  'allow',
  'connection',
  'content-encoding',
  'content-length',
  'content-type',
  'date',
  'etag',
  'keep-alive',
  'last-modified',
  'location',
  'retry-after',
  'transfer-encoding',
  'vary',
  'x-parley-stale',
])

/** What was received of the headers that the table decides; of the policy only `frame-ancestors`. */
export function readTableHeaders(received: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { 'content-security-policy': policy, ...others } = received
  return {
    ...Object.fromEntries(Object.entries(others).filter(([name]) => !ofOneAnswer.has(name))),
    'frame-ancestors': /(?:^|; )frame-ancestors ([^;]+)/.exec(String(policy))?.[1],
  }
}

/** What the table says, as `readTableHeaders` reads it, of a site that is not reached over https. */
export function tableHeaders(
  kind: keyof typeof headerTable,
  lasting: Lasting,
  allowedOrigins = '*',
): Record<string, unknown> {
  const row = headerTable[kind]
  const pinned = row.pinnedCacheControl ?? row.cacheControl
  const silent = row.silentCacheControl ?? pinned
  return {
    ...everyAnswer,
    ...(row.framedBy === 'none' ? everyAnswerButEmbeds : {}),
    ...row.headers,
    'cache-control': { live: row.cacheControl, pinned, silent, failed: notStored }[lasting],
    'frame-ancestors': row.framedBy === 'none' ? "'none'" : allowedOrigins,
  }
}
