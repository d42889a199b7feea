import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textFragmentHref } from '@/components/evidence/text-fragment'

describe('an address that is not http(s) leads nowhere', () => {
  test.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://news.example/x',
    'mailto:a@news.example',
    '//news.example',
    '/relative',
    'news.example',
    '',
  ])('%j', (url) => {
    expect(textFragmentHref(url, 'words')).toBeNull()
  })
})

describe('the phrase', () => {
  test.each([
    ['plain words', 'plain%20words'],
    ['cease-fire', 'cease%2Dfire'],
    ['one, two', 'one%2C%20two'],
    ['war & peace', 'war%20%26%20peace'],
    ['80 % = #1?', '80%20%25%20%3D%20%231%3F'],
    ['سلام', '%D8%B3%D9%84%D8%A7%D9%85'],
    ['Türkiye', 'T%C3%BCrkiye'],
  ])('%s', (phrase, encoded) => {
    expect(textFragmentHref('https://news.example/a?b=c', phrase)).toBe(
      `https://news.example/a?b=c#:~:text=${encoded}`,
    )
  })

  test('of any words comes back whole, and nothing in it reads as syntax', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (phrase) => {
        const directive = textFragmentHref('https://news.example/', phrase)?.split('#:~:text=')[1] ?? ''
        expect(directive).not.toMatch(/[-,&]/)
        expect(decodeURIComponent(directive)).toBe(phrase)
      }),
    )
  })
})

test('an anchor of the address is kept in front', () => {
  expect(textFragmentHref('http://news.example/a#part-2', 'x')).toBe('http://news.example/a#part-2:~:text=x')
})
