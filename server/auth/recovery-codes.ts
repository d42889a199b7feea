import 'server-only'
import { randomInt } from 'node:crypto'

/** Without letters and digits that are taken for one another on paper. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'
/** How many recovery codes are made at once. */
export const recoveryCodeCount = 10
/** Ten letters of 31 are 49 bits, and only so many log-ins are looked at. */
const letters = 10

/** Ten new recovery codes, such as `k3mf9-2xwqh`. */
export function makeRecoveryCodes(): string[] {
  return Array.from({ length: recoveryCodeCount }, () => {
    const code = Array.from({ length: letters }, () => alphabet[randomInt(alphabet.length)]).join('')
    return hyphenated(code)
  })
}

/** A recovery code as it is stored, however its letters, hyphen and spaces were typed. */
export function storedRecoveryCode(typed: string): string {
  return hyphenated(
    typed
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^a-z0-9]/g, ''),
  )
}

const hyphenated = (code: string) => `${code.slice(0, letters / 2)}-${code.slice(letters / 2)}`
