/**
 * The address of a page at a phrase (URL Fragment Text Directives, WICG). Null for an address that is not http(s),
 * so that no record can smuggle in a script.
 */
export function textFragmentHref(url: string, phrase: string): string | null {
  if (!URL.canParse(url)) return null
  const target = new URL(url)
  if (target.protocol !== 'http:' && target.protocol !== 'https:') return null
  // A hyphen next to a comma has a meaning in the directive, so it is encoded too.
  const text = encodeURIComponent(phrase).replaceAll('-', '%2D')
  target.hash = `${target.hash.replace(/^#/, '')}:~:text=${text}`
  return target.href
}
