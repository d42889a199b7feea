import { passwordLength } from './password-length'

const fewestCharacters = 5
const mostRunning = 0.75
/** From so many letters and digits on, what stands beside known words counts as something of its own. */
const fewestOwn = 6
/** A shorter piece of a known word is found in too many others. */
const shortestWord = 3
/** Keys in the order in which fingers run over them. */
const rows = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm']
/** With what lists of passwords begin. */
const commonWords = ['password', 'passwort', 'welcome', 'letmein', 'changeme', 'iloveyou', 'qwerty', 'admin']

/** Who sets a password, as others know them. */
export interface PasswordOwner {
  readonly name: string
  readonly email: string
}

/** What a password is, where it is one that is tried first; undefined where it is not. It completes “This password is …”. */
export function describeGuessable(password: string, { name, email }: PasswordOwner): string | undefined {
  const text = plain(password)
  if (isRunning(text)) return 'a row of keys, or few letters again and again'
  if (isRepeated(text)) return 'one short piece again and again'
  const known: Readonly<Record<string, readonly string[]>> = {
    'your name': wordsOf(name),
    'the name of this site': ['parley'],
    'your e-mail address': [...wordsOf(email), ...wordsOf(email.replace(/@[^@]*$/, ''))],
    'a word that everybody tries': commonWords,
  }
  const [most] = Object.entries(known).find(([, words]) => isLittleMoreThan(text, words)) ?? []
  if (most) return `little more than ${most}`
  if (!isLittleMoreThan(text, Object.values(known).flat())) return undefined
  return 'made of your name, your e-mail address, the name of this site or words that everybody tries'
}

/** Letters as they are compared: small, and without marks over them. */
const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

const lettersAndDigits = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')

/** Whether a text is of few characters, or of keys in a row. */
function isRunning(text: string): boolean {
  if (new Set(text).size < fewestCharacters) return true
  const pairs = Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2))
  const running = pairs.filter((pair) =>
    rows.some((row) => row.includes(pair) || row.includes(reverse(pair))),
  )
  return running.length / pairs.length > mostRunning
}

const reverse = (text: string) => [...text].reverse().join('')

/** Whether a text, or the letters of it, repeat a piece that would be too short for a password by itself. */
const isRepeated = (text: string) =>
  [text, lettersAndDigits(text), text.replace(/\P{L}/gu, '')].some(
    (one) => one.length >= passwordLength.min && pieceLength(one) < passwordLength.min,
  )

/** How long the piece is that a text says at least twice; its whole length where there is none. */
function pieceLength(text: string): number {
  let length = 1
  while (2 * length <= text.length && !text.startsWith(text.slice(length))) length++
  return 2 * length <= text.length ? length : text.length
}

/** What is known by a name or an address: all of it, with and without what stands between its words, and each word. */
function wordsOf(known: string): readonly string[] {
  const text = plain(known.trim())
  const words = text.split(/[^\p{L}\p{N}]+/u)
  return [text, lettersAndDigits(text), ...words].filter((word) => word.length >= shortestWord)
}

/** Whether a text has words in it, and nothing of its own beside them. */
function isLittleMoreThan(text: string, words: readonly string[]): boolean {
  const rest = words
    .toSorted((one, other) => other.length - one.length)
    .reduce((left, word) => left.replaceAll(word, ''), text)
  return rest !== text && (lettersAndDigits(rest).length < fewestOwn || isRunning(rest))
}
