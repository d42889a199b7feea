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
  test('names day, reason and hash', () => {
    const { title, text } = withdrawnPage(head, { isEmbed: false, isProcessShown: true })
    expect(title).toBe('Release 2 was withdrawn')
    expect(text).toEqual([
      'It was withdrawn on 2031-05-01. The reason given: A court said so.',
      'Its sha-256 was abc.',
    ])
  })

  test.each([
    [true, false, '/river'],
    [true, true, '/river'],
    // Its own page is this very one then.
    [false, false, '/'],
    [false, true, '/'],
  ])('process shown: %s, in a frame: %s, leads to %s', (isProcessShown, isEmbed, href) => {
    expect(withdrawnPage(head, { isEmbed, isProcessShown }).link).toMatchObject({
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
