import { describe, expect, test } from 'vitest'
import { foldText, wordsOf } from '@/components/search/fold-text'

describe('spellings that a reader takes for the same', () => {
  test.each([
    ['Türkiye', 'turkiye'],
    ['İSTANBUL', 'istanbul'],
    ['Iğdır', 'igdir'],
    ['Łódź', 'lodz'],
    ['Straße', 'strasse'],
    ['ﬁnal', 'final'],
    // Vowel signs and a stretched letter.
    ['مُحَمَّد', 'محمد'],
    ['محـــمد', 'محمد'],
    // Alef with hamza or madda, and alef wasla.
    ['أحمد', 'احمد'],
    ['إسلام آباد', 'اسلام اباد'],
    ['ٱلسلام', 'السلام'],
    // Urdu and Pashto shapes of kaf, yeh and heh.
    ['پاکستان', 'پاكستان'],
    ['افغانی', 'افغاني'],
    ['سربراہ', 'سربراه'],
    ['على', 'علي'],
    ['فاطمة', 'فاطمه'],
    // A joiner inside a word, and digits of two scripts.
    ['می‌روم', 'ميروم'],
    ['۱۸ و ١٩', '18 و 19'],
  ])('%s is %s', (text, folded) => {
    expect(foldText(text)).toBe(foldText(folded))
    expect(foldText(foldText(text))).toBe(foldText(text))
  })

  test('what differs stays different', () => {
    expect(foldText('Najib')).not.toBe(foldText('Najeeb'))
    expect(foldText('علي')).not.toBe(foldText('علم'))
  })
})

test('words stand between whatever is no letter or digit; an apostrophe joins', () => {
  expect(wordsOf("Pakistan’s 80 % (Doha); X-post, Ta'if")).toEqual([
    'pakistans',
    '80',
    'doha',
    'x',
    'post',
    'taif',
  ])
  for (const text of ['', ' ', '“…” — <>*?', '😀', '\u200f']) expect(wordsOf(text)).toEqual([])
})
