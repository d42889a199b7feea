/**
 * The canonical JSON of a value (RFC 8785): no white space, properties by UTF-16 code units, numbers and strings as
 * ECMAScript writes them. Properties that are undefined are left out. Throws TypeError for what JSON cannot hold.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object' && value !== null) return canonicalObject(value)
  if (typeof value === 'string') return canonicalString(value)
  if (value === null || typeof value === 'boolean' || Number.isFinite(value)) return JSON.stringify(value)
  throw new TypeError(`JSON cannot hold ${String(value)}`)
}

function canonicalObject(value: object): string {
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${canonicalString(name)}:${canonicalJson(member)}`)
  return `{${members.join(',')}}`
}

// RFC 8785, 3.2.2.2: a lone surrogate must end in an error, since UTF-8 cannot hold it.
function canonicalString(text: string): string {
  if (/\p{Surrogate}/u.test(text)) throw new TypeError('canonical JSON cannot hold half of a surrogate pair')
  return JSON.stringify(text)
}
