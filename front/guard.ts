import type { IncomingMessage } from 'node:http'

/** Why a request is not let in. */
export interface Refusal {
  readonly status: 400 | 403 | 404 | 405 | 415
  readonly reason: string
  /** For 405: the methods allowed. */
  readonly allow?: string
}

/** Addresses of Next's that we do not use, and that cost or leak. */
const closedPaths = ['/_next/image', '/_next/data']

/**
 * Decides at the door whether a request may go on to Next, which answers some malformed ones with 500 before our
 * code runs. Undefined means it may.
 */
export function refuse(
  request: Pick<IncomingMessage, 'method' | 'url' | 'headers'>,
  origins: readonly string[],
): Refusal | undefined {
  const { method = 'GET', url = '/', headers } = request
  const path = decodePath(url)
  if (path === undefined) return { status: 400, reason: 'The address has a broken percent-encoding.' }
  if (!url.startsWith('/') || path.startsWith('//') || path.includes('\\') || hasDotSegment(path))
    return { status: 400, reason: 'The address is not a path of this site.' }
  if (closedPaths.some((closed) => path === closed || path.startsWith(`${closed}/`)))
    return { status: 404, reason: 'There is nothing at this address.' }
  const methods = methodsOf(path)
  if (!methods.includes(method))
    return {
      status: 405,
      reason: `${method} is not allowed here, only ${new Intl.ListFormat('en').format(methods)}.`,
      allow: methods.join(', '),
    }
  if (!readingMethods.includes(method) && !origins.includes(headers.origin ?? ''))
    return { status: 403, reason: 'What changes something must come from a page of this site.' }
  if (headers['next-action'] !== undefined) return { status: 400, reason: 'This site has no server actions.' }
  if (/^multipart\//i.test(headers['content-type'] ?? ''))
    return { status: 415, reason: 'Multipart bodies are not taken here.' }
  if (!isRouterState(headers['next-router-state-tree']))
    return { status: 400, reason: 'The header next-router-state-tree cannot be read.' }
  return undefined
}

const readingMethods = ['GET', 'HEAD']
/** Those that Next's routes can have. It fails on TRACE, and calls the rest that Node can parse a bad request. */
const routeMethods = [...readingMethods, 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/** The methods an address may be asked with: pages and the public API are read only. */
function methodsOf(path: string): readonly string[] {
  const [, first, second] = path.split('/')
  return first === 'api' && second !== 'v1' ? routeMethods : readingMethods
}

/** The path of an address as Next will read it; undefined where path or query are wrongly encoded or hold a null. */
function decodePath(url: string): string | undefined {
  try {
    if (decodeURIComponent(url).includes('\0')) return undefined
    return decodeURIComponent(url.split('?', 1)[0] ?? '')
  } catch {
    return undefined
  }
}

/** The URL class resolves these, Next does not: the front would let in one address and Next answer another. */
function hasDotSegment(path: string): boolean {
  return path.split('/').some((segment) => segment === '.' || segment === '..')
}

function isRouterState(header: string | string[] | undefined): boolean {
  if (header === undefined) return true
  if (Array.isArray(header) || header.length > 40_000) return false
  try {
    return Array.isArray(JSON.parse(decodeURIComponent(header)))
  } catch {
    return false
  }
}
