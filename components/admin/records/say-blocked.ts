/** Why something cannot be deleted yet, by how many other records use it, and what to do first. */
export function sayBlocked(blocking: number, it: 'it' | 'them' = 'it'): string {
  const others = blocking === 1 ? 'another record uses' : `${blocking} other records use`
  return `${it === 'it' ? 'It is' : 'They are'} still needed: ${others} ${it}, or something that would be deleted with ${it}. Open each of these and name something else there; then delete ${it}.`
}
