import { expect, test } from 'vitest'
import { splitParagraphs, takeInText } from '@/dataset/articles/paragraphs'
import { countWords } from '@/dataset/count-words'

test('a paragraph is a line that holds more than white space, be it of any kind', () => {
  expect(splitParagraphs('One\r\n\r\n  Two \n\u00a0\n\u2003\nThree\u2028Four\n')).toEqual([
    'One',
    'Two',
    'Three',
    'Four',
  ])
  expect(splitParagraphs(' \n\u00a0')).toEqual([])
})

test('what nobody sees is not taken in, but for the joiners that Persian and Urdu need', () => {
  expect(takeInText('\uFEFFen\u00ADvoys\u200B \u2060met\u202A\0\uD800\n\tagain 🕊')).toBe(
    'envoys met\n\tagain 🕊',
  )
  expect(takeInText('می\u200Cخواهد \u200D')).toBe('می\u200Cخواهد \u200D')
  expect(splitParagraphs(takeInText('\u200B\nOne'))).toEqual(['One'])
})

test('a word is what stands between white space and holds a letter or a digit', () => {
  expect(countWords('The truce – said *** on 18 October—held')).toBe(6)
  expect(countWords('ملا یعقوب')).toBe(2)
  expect(countWords('')).toBe(0)
})
