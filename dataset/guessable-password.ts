const fewestCharacters = 5
const mostRunning = 0.75
/** Keys in the order in which fingers run over them. */
const rows = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm']

/** Whether a password is one that is tried first: few characters again and again, or keys in a row. */
export function isGuessable(password: string): boolean {
  const text = password.toLowerCase()
  if (new Set(text).size < fewestCharacters) return true
  const pairs = Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2))
  const running = pairs.filter((pair) =>
    rows.some((row) => row.includes(pair) || row.includes(reverse(pair))),
  )
  return running.length / pairs.length > mostRunning
}

const reverse = (text: string) => [...text].reverse().join('')
