/**
 * A word as it is compared whatever its spelling: without case and marks, with the letters that transliterations exchange
 * made one. Postgres does the same in `search_text`.
 */
export function foldSpelling(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\p{M}'`´ʿʾ’‘]/gu, '')
    .toLowerCase()
    .replace(/([kg])h/g, '$1')
    .replace(/[qweoyيىك]/g, (letter) => exchanged[letter] ?? letter)
    .replace(/([a-z])\1/g, '$1')
}

const exchanged: Readonly<Record<string, string>> = {
  q: 'k',
  w: 'v',
  e: 'i',
  o: 'u',
  y: 'i',
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
}
