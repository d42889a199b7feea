import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { HeldAnswer } from './held-response'

/** What the front needs to remember of a request once Next has had it in hand. */
export interface Reader {
  readonly isHead: boolean
  readonly acceptEncoding: string
  readonly ifNoneMatch: string | undefined
}

/** Notes what the answer will depend on; call it before the request is changed for Next. */
export function noteReader({ method, headers }: IncomingMessage): Reader {
  return {
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
  /** Null where there is nothing to send, for a reader who has it already. */
  readonly bytes: Buffer | null
}

/**
 * Encodes a finished answer with an ETag and the best compression the reader takes, and as 304 where the reader has
 * it already.
 */
export async function encodeAnswer(reader: Reader, { status, body }: HeldAnswer): Promise<EncodedAnswer> {
  if (status !== 200) return { status, ...(await compress(body, reader.acceptEncoding)) }
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  // Weak, since the compressed and the plain bytes share it.
  const etag = `W/${tag}`
  if (isKnown(tag, reader.ifNoneMatch)) return { status: 304, etag, bytes: null }
  return { status, etag, ...(await compress(body, reader.acceptEncoding)) }
}

/** Sends an encoded answer; to HEAD without its body. */
export function sendAnswer(
  reader: Reader,
  response: ServerResponse,
  { status, etag, encoding, bytes }: EncodedAnswer,
): void {
  response.statusCode = status
  response.setHeader('vary', 'accept-encoding')
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

async function compress(
  body: Buffer,
  accepted: string,
): Promise<{ bytes: Buffer; encoding?: 'br' | 'gzip' }> {
  if (body.length < smallestCompressedBytes) return { bytes: body }
  if (takes(accepted, 'br')) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: body.length }
    return { bytes: await compressWithBrotli(body, { params }), encoding: 'br' }
  }
  if (takes(accepted, 'gzip')) return { bytes: await compressWithGzip(body), encoding: 'gzip' }
  return { bytes: body }
}

/** Whether an Accept-Encoding names a coding and does not refuse it with `q=0`. */
function takes(accepted: string, coding: 'br' | 'gzip'): boolean {
  return accepted.split(',').some((one) => {
    const [name = '', ...parameters] = one.toLowerCase().split(';')
    return name.trim() === coding && !parameters.some((parameter) => /^\s*q=0(\.0*)?\s*$/.test(parameter))
  })
}
