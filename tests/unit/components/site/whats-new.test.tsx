import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { shortenText } from '@/components/site/shorten-text'
import { WhatsNew } from '@/components/site/whats-new'
import type { ReleaseEntry } from '@/dataset/release-entry'
import { english } from '@/tests/support/draw'

const entry: ReleaseEntry = {
  number: 3,
  publishedAt: '2031-06-01T00:00:00.000Z',
  note: null,
  hash: 'abc',
  comparedWith: 2,
  changelog: ['One', 'Two'],
  withdrawal: null,
  corrections: [],
}
const draw = (changes: Partial<ReleaseEntry>) =>
  renderToStaticMarkup(<WhatsNew processId="river" entry={{ ...entry, ...changes }} words={english} />)

test('a release is told against the one it was compared with, and leads to its page', () => {
  const markup = draw({})
  expect(markup).toContain('What is new in release 3')
  expect(markup).toContain('Published on 1 June 2031, compared with release 2.')
  expect(markup).toContain('<li>One.</li><li>Two.</li>')
  expect(markup).toContain('<a href="/river/releases/3">')
  expect(markup).not.toContain('more')
})

test('of many changes the first four are told, with the number of the rest', () => {
  const markup = draw({ changelog: ['One', 'Two', 'Three', 'Four', 'Five', 'Six'] })
  expect(markup).toContain('<li>Four.</li>')
  expect(markup).not.toContain('Five')
  expect(markup).toContain('2 more entries in the list of changes')
})

test('a first release says that it is the first', () => {
  expect(draw({ number: 1, comparedWith: null })).toContain('This is the first release, of 1 June 2031.')
})

test('what would repeat a withdrawn release is not told', () => {
  const markup = draw({ changelog: null })
  expect(markup).toContain('it would repeat release 2, which was withdrawn')
  expect(markup).not.toContain('<li>')
})

test('a long entry is shortened between words, and a short one is not', () => {
  expect(shortenText('one two three', 13)).toBe('one two three')
  expect(shortenText('one, two three', 12)).toBe('one, two …')
  expect(shortenText('one, two three', 7)).toBe('one …')
  expect(shortenText('unbroken', 5)).toBe('unbr …')
})

test('the note and what the release corrects come before the list', () => {
  const correction = {
    number: 3,
    since: 1,
    text: 'The day was wrong.',
    correctedAt: '2031-06-01T00:00:00.000Z',
  }
  const markup = draw({ note: 'An article of today', corrections: [correction] })
  expect(markup).toContain('An article of today')
  expect(markup.indexOf('The day was wrong.')).toBeLessThan(markup.indexOf('<li>One.</li>'))
})
