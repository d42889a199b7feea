import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { notStored } from './header-table'
import type { HeldAnswer } from './held-response'

/** What the front needs to remember of a request once Next has had it in hand. */
export interface Reader {
  /** Path and query as they were asked for. */
  readonly address: string
  readonly isHead: boolean
  /** The best coding that the reader takes; null where the bytes go as they are. */
  readonly coding: Coding | null
  readonly ifNoneMatch: string | undefined
}

/** Notes what the answer will depend on; call it before the request is changed for Next. */
export function noteReader({ method, url = '/', headers }: IncomingMessage): Reader {
  return {
    address: url,
    isHead: method === 'HEAD',
    coding: codingOf(String(headers['accept-encoding'] ?? '')),
    ifNoneMatch: headers['if-none-match'],
  }
}

type Coding = 'br' | 'gzip'
type AnswerHeaders = Readonly<Record<string, string | readonly string[]>>

/** An answer with all that is the same for every reader, and its bytes in the codings asked for so far. */
export interface FinishedAnswer {
  readonly status: number
  /** All but those that depend on the reader. Their names are in lower case. */
  readonly headers: AnswerHeaders
  readonly body: Buffer
  /** Null for what nobody may keep. */
  readonly tag: string | null
  /** Whether another reader may get other bytes, by what coding they take. */
  readonly isCompressible: boolean
  readonly packed: Map<Coding, Buffer>
}

/** Finishes an answer; a `200` that may be kept gets a tag, by which readers ask whether it has changed. */
export function finishAnswer(
  { status, contentType, body }: HeldAnswer,
  headers: AnswerHeaders,
): FinishedAnswer {
  const isCompressible = body.length >= smallestCompressedBytes && compressibleTypes.test(contentType)
  const isTagged = status === 200 && headers['cache-control'] !== notStored
  const tag = isTagged ? `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"` : null
  const described = {
    ...headers,
    ...(contentType ? { 'content-type': contentType } : {}),
    ...(isCompressible ? { vary: 'accept-encoding' } : {}),
    // Weak, since the compressed and the plain bytes share it.
    ...(tag === null ? {} : { etag: `W/${tag}` }),
  }
  return { status, headers: described, body, tag, isCompressible, packed: new Map() }
}

/** How hard to compress: what is sent again and again is worth more time. */
export interface Packing {
  readonly isKept: boolean
}

/** Compresses an answer as its reader takes it, unless it is so compressed already or the reader has it. */
export async function packAnswer(reader: Reader, answer: FinishedAnswer, { isKept }: Packing): Promise<void> {
  const coding = codingFor(reader, answer)
  if (coding === null || answer.packed.has(coding) || isKnown(answer, reader)) return
  const { body, packed } = answer
  const isWorthMuch = isKept && body.length <= largestSqueezedBytes
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: isWorthMuch ? constants.BROTLI_MAX_QUALITY : 6,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  }
  packed.set(
    coding,
    coding === 'br' ? await compressWithBrotli(body, { params }) : await compressWithGzip(body),
  )
}

/** Whether `packAnswer` has nothing left to do for this reader. */
export function isPacked(reader: Reader, answer: FinishedAnswer): boolean {
  const coding = codingFor(reader, answer)
  return coding === null || answer.packed.has(coding) || isKnown(answer, reader)
}

/** Sends a packed answer: to HEAD without its body, as `304` to a reader who has it. `also` are headers of this reader. */
export function sendAnswer(
  reader: Reader,
  response: ServerResponse,
  answer: FinishedAnswer,
  also: AnswerHeaders = {},
): void {
  const { status, headers, body, packed } = answer
  for (const name of response.getHeaderNames()) response.removeHeader(name)
  const sent: Record<string, string | number | readonly string[]> = { ...headers, ...also }
  if (isKnown(answer, reader)) {
    response.writeHead(304, sent as Record<string, string>)
    response.end()
    return
  }
  const coding = codingFor(reader, answer)
  const bytes = coding === null ? body : packed.get(coding)
  if (!bytes) throw new Error(`the answer of ${reader.address} is sent before it is packed`)
  if (coding) sent['content-encoding'] = coding
  sent['content-length'] = bytes.length
  response.writeHead(status, sent as Record<string, string>)
  response.end(reader.isHead ? undefined : bytes)
}

/** Whether If-None-Match names this answer, weak or strong (RFC 9110, 13.1.2). */
function isKnown({ tag }: FinishedAnswer, { ifNoneMatch }: Reader): boolean {
  if (tag === null || ifNoneMatch === undefined) return false
  const known = ifNoneMatch.split(',').map((one) => one.trim().replace(/^W\//, ''))
  return known.includes(tag) || known.includes('*')
}

const compressWithBrotli = promisify(brotliCompress)
const compressWithGzip = promisify(gzip)

/** Shorter answers only grow. */
const smallestCompressedBytes = 200
/** Brotli at its best takes about a second for a megabyte. */
const largestSqueezedBytes = 256 * 1024

/** Text in any dress. All else, such as a PNG, is compressed already. */
const compressibleTypes = /^(text\/|[^;]*[/+](json|xml|javascript) *(;|$))/i

/** How an answer is sent to this reader. */
function codingFor({ coding }: Reader, { isCompressible }: FinishedAnswer): Coding | null {
  return isCompressible ? coding : null
}

/** The best of our codings that an Accept-Encoding takes. */
function codingOf(accepted: string): Coding | null {
  return takes(accepted, 'br') ? 'br' : takes(accepted, 'gzip') ? 'gzip' : null
}

/** Whether an Accept-Encoding names a coding and does not refuse it with `q=0`. */
function takes(accepted: string, coding: Coding): boolean {
  return accepted.split(',').some((one) => {
    const [name = '', ...parameters] = one.toLowerCase().split(';')
    return name.trim() === coding && !parameters.some((parameter) => /^\s*q=0(\.0*)?\s*$/.test(parameter))
  })
}
