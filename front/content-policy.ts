import { createHash } from 'node:crypto'

/** What decides a Content-Security-Policy beside the document. */
export interface PolicyOptions {
  /** Whether the document is an embed: it loads and calls nothing at all. */
  readonly isEmbed: boolean
  /** Sources of `frame-ancestors`; none of them lets no site show the answer in a frame. */
  readonly frameAncestors: readonly string[]
  /** What the inline scripts and styles of a document for one reader carry; null for one that is the same for all. */
  readonly nonce: string | null
  /** Whether Next runs with hot reload, which evaluates code and opens a socket. */
  readonly isDev: boolean
}

type Directives = Readonly<Record<string, readonly string[]>>

/**
 * The Content-Security-Policy of a finished document: only our own files, and the inline scripts and styles that
 * stand in it, by hash, or by nonce where a document is for one reader.
 */
export function documentPolicy(
  html: string,
  { isEmbed, frameAncestors, nonce, isDev }: PolicyOptions,
): string {
  const own = isEmbed ? [] : ["'self'"]
  const allow = (element: 'script' | 'style') =>
    nonce === null ? hashes(html, element) : [nonceSource(nonce)]
  const scripts = isDev ? ["'unsafe-inline'", "'unsafe-eval'"] : allow('script')
  const styles = isDev ? ["'unsafe-inline'"] : allow('style')
  return formatPolicy({
    'default-src': [],
    'script-src': [...own, ...scripts],
    'style-src': [...own, ...styles],
    // The empty icon of an embed is a `data:` address.
    'img-src': [...own, 'data:'],
    'font-src': own,
    'connect-src': isDev ? ["'self'", 'ws:'] : own,
    // Previews of embeds.
    'frame-src': own,
    'manifest-src': own,
    'base-uri': [],
    'form-action': own,
    'frame-ancestors': frameAncestors,
  })
}

const nonceSource = (nonce: string) => `'nonce-${nonce}'`

/** How Next is told the nonce that it puts on its own scripts: in a policy on the request. */
export function nonceForNext(nonce: string): string {
  return formatPolicy({ 'script-src': ["'self'", nonceSource(nonce)] })
}

/** The Content-Security-Policy of what is no document, for the reader who opens it as one: nothing loads or runs. */
export function filePolicy(frameAncestors: readonly string[]): string {
  return formatPolicy({
    'default-src': [],
    'base-uri': [],
    'form-action': [],
    'frame-ancestors': frameAncestors,
  })
}

/** A directive without sources allows nothing; where `default-src` says so already it is left out. */
function formatPolicy(directives: Directives): string {
  return Object.entries(directives)
    .filter(([name, sources]) => sources.length > 0 || name === 'default-src' || !name.endsWith('-src'))
    .map(([name, sources]) => `${name} ${sources.length > 0 ? sources.join(' ') : "'none'"}`)
    .join('; ')
}

/** The hash sources of all inline elements of a kind; those with a `src` load a file and need none. */
function hashes(html: string, element: 'script' | 'style'): string[] {
  const inline = html.matchAll(new RegExp(`<${element}(?![^>]*\\ssrc=)[^>]*>([\\s\\S]*?)</${element}>`, 'g'))
  const found = [...inline].map(([, text = '']) => {
    // Browsers hash what they have parsed, and a parser reads every kind of line end as LF.
    const parsed = text.replace(/\r\n?/g, '\n')
    return `'sha256-${createHash('sha256').update(parsed).digest('base64')}'`
  })
  return [...new Set(found)]
}
