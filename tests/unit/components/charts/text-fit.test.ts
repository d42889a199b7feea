import { expect, test } from 'vitest'
import { measureArial, wrapText } from '@/components/charts/text-fit'
import { measureDejaVu } from '@/tests/support/deja-vu'

test('widths are those of the fonts, Arial with 8 % to spare', () => {
  // Advance of "A" in Arial 667/1000 em, of "i" 222/1000, of a bold "A" 722/1000; DejaVu Sans "A" 684/1000.
  expect(measureArial('A', 100)).toBeCloseTo(66.7 * 1.08)
  expect(measureArial('ii', 100)).toBeCloseTo(44.4 * 1.08)
  expect(measureArial('A', 100, true)).toBeCloseTo(72.2 * 1.08)
  expect(measureDejaVu('A', 100)).toBeCloseTo(68.4)
  expect(measureArial('', 12)).toBe(0)
})

test('a character without a width takes room all the same', () => {
  expect(measureArial('水', 10)).toBeGreaterThanOrEqual(10)
  expect(measureArial('آ', 10)).toBeGreaterThan(5)
})

test('lines break at spaces, and inside a word only where it alone is too wide', () => {
  const measure = (text: string) => text.length
  expect(wrapText('one two three', 7, 12, measure)).toEqual(['one two', 'three'])
  expect(wrapText('abcdefgh ij', 3, 12, measure)).toEqual(['abc', 'def', 'gh', 'ij'])
  expect(wrapText('  ', 3, 12, measure)).toEqual([])
})

test('no line is wider than asked and no letter is lost', () => {
  const text = 'A guarantee that the country will not serve militants for training, supply or attacks'
  for (const widthPx of [40, 80, 200, 1000]) {
    const lines = wrapText(text, widthPx, 14, measureArial)
    for (const line of lines) expect(measureArial(line, 14)).toBeLessThanOrEqual(widthPx)
    expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
  }
})
