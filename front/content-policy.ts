import { createHash } from 'node:crypto'

/** What decides the Content-Security-Policy of a document. */
export interface PolicyOptions {
  /** Whether the document may stand in a frame of any site. */
  readonly isEmbed: boolean
  /** Whether Next runs with hot reload, which evaluates code and opens a socket. */
  readonly isDev: boolean
}

/**
 * The Content-Security-Policy of a finished document: only our own files, and the inline scripts and styles that
 * stand in it, by hash.
 */
export function contentPolicy(html: string, { isEmbed, isDev }: PolicyOptions): string {
  const own = isEmbed ? [] : ["'self'"]
  const scripts = isDev ? ["'unsafe-inline'", "'unsafe-eval'"] : hashes(html, 'script')
  const styles = isDev ? ["'unsafe-inline'"] : hashes(html, 'style')
  const directives = {
    'default-src': ["'none'"],
    'script-src': [...own, ...scripts],
    'style-src': [...own, ...styles],
    'img-src': ["'self'", 'data:'],
    'font-src': own,
    'connect-src': isDev ? ["'self'", 'ws:'] : own,
    'manifest-src': own,
    'base-uri': ["'none'"],
    'form-action': own,
    'frame-ancestors': [isEmbed ? '*' : "'none'"],
  }
  return Object.entries(directives)
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
