/**
 * Whether a text is the address of a page on the web. It ends up in links, so it must be read in one way only: http(s)
 * spelt out, no white space or backslash, which browsers drop or turn, and no name before the host, which could pass for
 * one.
 */
export function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/[^\s/\\]/.test(text) || /[\s\\\p{Cc}\p{Cf}]/u.test(text) || !URL.canParse(text))
    return false
  const { protocol, username, password, hostname } = new URL(text)
  return (protocol === 'http:' || protocol === 'https:') && !username && !password && hostname !== ''
}
