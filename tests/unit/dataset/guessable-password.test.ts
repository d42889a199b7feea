import { expect, test } from 'vitest'
import { isGuessable } from '@/dataset/guessable-password'

test.each(['123456789012', 'aaaaaaaaaaaa', 'abababababab', 'qwertyuiopas', 'abcdefghijkl', '098765432109'])(
  '%s is tried first',
  (password) => {
    expect(isGuessable(password)).toBe(true)
  },
)

test.each(['correct horse battery', 'Tr0ub4dor&3xyz', 'ünïcödé pässwörd', 'defghi and stuvw, no row'])(
  '%s is not',
  (password) => {
    expect(isGuessable(password)).toBe(false)
  },
)
