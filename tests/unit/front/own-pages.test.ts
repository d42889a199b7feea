import { describe, expect, test } from 'vitest'
import { missingPage, withdrawnPage } from '@/front/own-pages'
import type { ReleaseHead } from '@/server/releases/release'

const head = {
  processId: 'river',
  number: 2,
  hash: 'abc',
  withdrawal: { reason: 'A court said so.', withdrawnAt: '2031-05-01T10:00:00.000Z' },
} as ReleaseHead

describe('the page of a withdrawn release', () => {
  test('names process, day and reason, and the hash in small print', () => {
    expect(withdrawnPage(head, { isEmbed: false, shownTitle: 'River talks' })).toMatchObject({
      title: 'Release 2 was withdrawn',
      text: [
        'This was a release of “River talks”. It was withdrawn on 1 May 2031, and what it held is not shown any more.',
        'The reason given: A court said so.',
      ],
      smallPrint: 'The sha-256 of the release was abc.',
    })
  })

  test('of a process of which nothing is shown says so, and names it by its id', () => {
    const { text } = withdrawnPage(head, { isEmbed: false, shownTitle: null })
    expect(text[0]).toMatch(/^This was a release of the process river\./)
    expect(text.at(-1)).toBe('Nothing of this process is public now.')
  })

  test.each([
    ['River talks', false, '/river'],
    ['River talks', true, '/river'],
    // Its own page is this very one then.
    [null, false, '/'],
    [null, true, '/'],
  ])('process shown: %s, in a frame: %s, leads to %s', (shownTitle, isEmbed, href) => {
    expect(withdrawnPage(head, { isEmbed, shownTitle }).link).toMatchObject({
      href,
      opensBeside: isEmbed,
    })
  })
})

test.each([
  ['process', 'There is no such process'],
  ['release', 'There is no such release'],
  ['chart', 'There is no such chart'],
  ['record', 'There is no such record'],
  ['address', 'There is nothing at this address'],
] as const)('what is missing in a frame is named, with a way out of it: %s', (what, title) => {
  expect(missingPage(what)).toMatchObject({ title, link: { href: '/', opensBeside: true } })
})
