import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { HeldAnswer } from './held-response'

/** What the front needs to remember of a request once Next has had it in hand. */
export interface Reader {
  /** Path and query as they were asked for. */
  readonly address: string
  readonly isHead: boolean
  readonly acceptEncoding: string
  readonly ifNoneMatch: string | undefined
}

/** Notes what the answer will depend on; call it before the request is changed for Next. */
export function noteReader({ method, url = '/', headers }: IncomingMessage): Reader {
  return {
    address: url,
    isHead: method === 'HEAD',
    acceptEncoding: String(headers['accept-encoding'] ?? ''),
    ifNoneMatch: headers['if-none-match'],
  }
}

/** An answer as its reader gets it. */
export interface EncodedAnswer {
  readonly status: number
  readonly etag?: string
  readonly encoding?: 'br' | 'gzip'
  /** Whether another reader may get other bytes, by what encoding they take. */
  readonly isCompressible: boolean
  /** Null where there is nothing to send, for a reader who has it already. */
  readonly bytes: Buffer | null
}

/**
 * Encodes a finished answer with the best compression the reader takes. A `200` that may be stored gets an ETag, and
 * becomes `304` where the reader has it already.
 */
export async function encodeAnswer(
  reader: Reader,
  { status, contentType, body }: HeldAnswer,
  { isStored }: { readonly isStored: boolean },
): Promise<EncodedAnswer> {
  const isCompressible = body.length >= smallestCompressedBytes && compressibleTypes.test(contentType)
  const compress = async () => (isCompressible ? compressFor(reader, body) : { bytes: body })
  if (status !== 200 || !isStored) return { status, isCompressible, ...(await compress()) }
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  // Weak, since the compressed and the plain bytes share it.
  const etag = `W/${tag}`
  if (isKnown(tag, reader.ifNoneMatch)) return { status: 304, etag, isCompressible, bytes: null }
  return { status, etag, isCompressible, ...(await compress()) }
}

/** Sends an encoded answer; to HEAD without its body. */
export function sendAnswer(
  reader: Reader,
  response: ServerResponse,
  { status, etag, encoding, isCompressible, bytes }: EncodedAnswer,
): void {
  response.statusCode = status
  if (isCompressible) response.setHeader('vary', 'accept-encoding')
  if (etag) response.setHeader('etag', etag)
  if (encoding) response.setHeader('content-encoding', encoding)
  if (bytes) response.setHeader('content-length', bytes.length)
  else response.removeHeader('content-length')
  response.end(reader.isHead || !bytes ? undefined : bytes)
}

/** Whether If-None-Match names this tag, weak or strong (RFC 9110, 13.1.2). */
function isKnown(tag: string, ifNoneMatch = ''): boolean {
  const known = ifNoneMatch.split(',').map((one) => one.trim().replace(/^W\//, ''))
  return known.includes(tag) || known.includes('*')
}

const compressWithBrotli = promisify(brotliCompress)
const compressWithGzip = promisify(gzip)

/** Shorter answers only grow. */
const smallestCompressedBytes = 200

/** Text in any dress. All else, such as a PNG, is compressed already. */
const compressibleTypes = /^(text\/|[^;]*[/+](json|xml|javascript) *(;|$))/i

async function compressFor(
  { acceptEncoding }: Reader,
  body: Buffer,
): Promise<{ bytes: Buffer; encoding?: 'br' | 'gzip' }> {
  if (takes(acceptEncoding, 'br')) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: body.length }
    return { bytes: await compressWithBrotli(body, { params }), encoding: 'br' }
  }
  if (takes(acceptEncoding, 'gzip')) return { bytes: await compressWithGzip(body), encoding: 'gzip' }
  return { bytes: body }
}

/** Whether an Accept-Encoding names a coding and does not refuse it with `q=0`. */
function takes(accepted: string, coding: 'br' | 'gzip'): boolean {
  return accepted.split(',').some((one) => {
    const [name = '', ...parameters] = one.toLowerCase().split(';')
    return name.trim() === coding && !parameters.some((parameter) => /^\s*q=0(\.0*)?\s*$/.test(parameter))
  })
}
