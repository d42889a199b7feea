/** Why something cannot be deleted yet, by how many other records use it, and what to do first. */
export function sayBlocked(blocking: number, it: 'it' | 'them' = 'it'): string {
  const others = blocking === 1 ? 'another record uses' : `${blocking} other records use`
  return `Not yet: ${others} ${it}, or what would go with ${it}. Open each, change what it says there, and come back.`
}
