import 'server-only'
import { isIPv6 } from 'node:net'

/** The header in which the front tells routes who asks; whatever a client writes there is deleted. */
export const clientAddressHeader = 'x-parley-client'

/**
 * Whom a limit counts as one: an IPv4 address, or the first 64 bits of an IPv6 address, which one subscriber has for
 * themselves. An IPv4 address in the clothes of IPv6 counts as what it is.
 */
export function limitedAddress(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (!isIPv6(plain)) return plain
  const [head = '', tail] = plain.split('::')
  const groups = head === '' ? [] : head.split(':')
  const missing = tail === undefined ? 0 : 8 - groups.length - (tail === '' ? 0 : tail.split(':').length)
  const all = [...groups, ...Array<string>(missing).fill('0'), ...(tail ? tail.split(':') : [])]
  return `${all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}
