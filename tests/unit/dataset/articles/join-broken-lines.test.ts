import { expect, test } from 'vitest'
import { joinBrokenLines } from '@/dataset/articles/join-broken-lines'

const title = 'Envoys meet on the lake'
const paragraphs = [
  title,
  'The envoys of both capitals met on the lake at noon, after the ferry had been late for the third day in a row. Nobody would say what they had spoken of, nor whether they would meet again before the winter.',
  'The harbour master told this paper that he had seen them leave by the north gate, one after the other and without a word to those who waited there with cameras and umbrellas.',
  'A second meeting was spoken of in both capitals. Where it would be held was not known, since the ferry does not run between the first frost and the end of March.',
  'Others were less sure of it, and some had left the town before noon.',
]

/** Breaks paragraphs into lines of at most so many characters. */
const wrap = (width: number) =>
  paragraphs.map((paragraph) => paragraph.replace(new RegExp(`(.{1,${width}})(?:\\s|$)`, 'g'), '$1\n').trim())

test.each([40, 60, 72])('lines of %i characters become the paragraphs that they were', (width) => {
  expect(joinBrokenLines(wrap(width).join('\n\n'))).toBe(paragraphs.join('\n\n'))
})

test('without blank lines between them paragraphs end with a sentence', () => {
  expect(joinBrokenLines(wrap(64).join('\n'))).toBe(paragraphs.join('\n\n'))
})

test('blank lines between all lines say nothing', () => {
  expect(joinBrokenLines(wrap(64).join('\n').replaceAll('\n', '\n\n'))).toBe(paragraphs.join('\n\n'))
})

test('a text whose lines are its paragraphs is left as it is, and so is one of few lines', () => {
  expect(joinBrokenLines(paragraphs.join('\n'))).toBeUndefined()
  expect(joinBrokenLines(paragraphs.join('\n\n'))).toBeUndefined()
  expect(joinBrokenLines('Envoys meet\nagain on\nthe lake')).toBeUndefined()
  expect(joinBrokenLines('')).toBeUndefined()
})

test('what was parted at the end of a line is one word where the text writes it so elsewhere', () => {
  const lines = [
    'nego-',
    'tiations and',
    'cross-',
    'border talks',
    'after a mee\u00AD',
    'ting where',
    'negotiations end.',
  ]
  expect(joinBrokenLines(lines.join('\n'))).toBe(
    'negotiations and cross-border talks after a mee\u00ADting where negotiations end.',
  )
})

test('entries of a list stay apart', () => {
  const lines = wrap(48)
  lines.push('- the ferry is late', '- the frost is early')
  expect(joinBrokenLines(lines.join('\n\n'))).toMatch(/\n\n- the ferry is late\n\n- the frost is early$/)
})
