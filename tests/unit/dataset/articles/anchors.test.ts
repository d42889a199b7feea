import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkAnchor, findAnchor, growToWords } from '@/dataset/articles/anchors'

const paragraph = 'The ferry was late: the ferrymen’s ferry, said one, “is late” (very late).'

describe('a phrase is found as whole words', () => {
  test.each([
    ['ferry', 2],
    ['ferrymen', 1],
    ['ferrym', 0],
    ['erry was', 0],
    ['late', 3],
    ['The ferry was late', 1],
    ['(very late)', 1],
    ['', 0],
  ])('%s %i times', (anchor, times) => {
    const found = findAnchor(paragraph, anchor)
    expect(found).toHaveLength(times)
    for (const { start, end } of found) expect(paragraph.slice(start, end)).toBe(anchor)
  })

  test('in any script, and beside letters beyond the first plane', () => {
    expect(findAnchor('ملا یعقوب گفت', 'یعقوب')).toHaveLength(1)
    expect(findAnchor('ملا یعقوبی گفت', 'یعقوب')).toHaveLength(0)
    expect(findAnchor('𐐷ferry ferry', 'ferry')).toEqual([{ start: 8, end: 13 }])
  })
})

test('a locating phrase has at most eight words and stands once', () => {
  expect(checkAnchor(paragraph, 'one, “is late”')).toBeUndefined()
  expect(checkAnchor(paragraph, 'late')).toBe('is there more than once')
  expect(checkAnchor(paragraph, 'a boat')).toBe('is not there')
  expect(checkAnchor(paragraph, 'The ferry was late: the ferrymen’s ferry, said one')).toBe(
    'has too many words',
  )
})

test('a selection grows to whole words, and leaves out what surrounds them', () => {
  const grown = (start: number, end: number) => {
    const place = growToWords(paragraph, { start, end })
    return paragraph.slice(place.start, place.end)
  }
  expect(grown(6, 12)).toBe('ferry was')
  expect(grown(3, 20)).toBe('ferry was late')
  expect(grown(18, 20)).toBe('')
  expect(grown(paragraph.indexOf('“'), paragraph.indexOf('”') + 1)).toBe('is late')
})

test('whatever is selected is found again where it was', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'é', '7', 'ی', '.', ' ', '’', '𐐷'), maxLength: 40 })
  fc.assert(
    fc.property(word, fc.nat(40), fc.nat(40), (text, one, other) => {
      const [start, end] = [Math.min(one, other, text.length), Math.min(Math.max(one, other), text.length)]
      const place = growToWords(text, { start, end })
      const anchor = text.slice(place.start, place.end)
      if (anchor !== '') expect(findAnchor(text, anchor)).toContainEqual(place)
    }),
  )
})
