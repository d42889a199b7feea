import type { AnswerKind } from './header-table'

/** What is known of an answer before its headers are set. */
export interface AnswerFacts {
  /** Path and query as the request named them, however malformed. */
  readonly address: string
  readonly status: number
  /** Empty where there is no body. */
  readonly contentType: string
}

/** What an answer is. An address without a row of its own gets the strict one, `other`, until it is given one. */
export function kindOf({ address, contentType }: Pick<AnswerFacts, 'address' | 'contentType'>): AnswerKind {
  // Not decoded: an address must name a room literally to get what is granted there.
  const [, first = '', second] = pathOf(address).split('/')
  switch (first) {
    case 'embed':
    case 'export':
    case 'admin':
    case 'health':
    case 'oembed':
      return first
    case 'icon.svg':
      return 'icon'
    case 'embed.js':
      return 'host script'
    case 'api':
      if (second === undefined) break
      if (second === 'admin' || second === 'auth') return 'admin'
      return second === 'v1' ? 'api' : 'other'
    case '_next':
      if (second === 'static') return 'static file'
  }
  if (contentType.startsWith('text/x-component')) return 'page data'
  if (/^\/[^/]+(\/demands\/[^/]+)?\/feed\.atom$/.test(pathOf(address))) return 'feed'
  return contentType === '' || contentType.startsWith('text/html') ? 'page' : 'other'
}

/** The query of an address. A success names a release only where there is such a release: all else is a 404. */
export function queryOf(address: string): URLSearchParams {
  return new URLSearchParams(address.slice(pathOf(address).length))
}

/** An address without its query. */
export function pathOf(address: string): string {
  return address.split('?', 1)[0] ?? ''
}
