import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, test } from 'vitest'
import { type Feed, formatAtomFeed } from '@/components/share/atom-feed'
import { prepareDemandFeed, prepareReleaseFeed } from '@/components/share/release-feed'
import type { ReleaseEntry } from '@/dataset/release-entry'
import { english } from '@/tests/support/draw'

const entry = (number: number, more: Partial<ReleaseEntry> = {}): ReleaseEntry => ({
  number,
  publishedAt: `2031-05-0${number}T10:00:00.000Z`,
  note: null,
  hash: 'a'.repeat(64),
  comparedWith: number === 1 ? null : number - 1,
  changelog: [`change ${number}`],
  withdrawal: null,
  corrections: [],
  ...more,
})
const prepare = (entries: readonly ReleaseEntry[]) =>
  prepareReleaseFeed({
    origin: 'https://parley.example',
    process: { id: 'talks', title: 'Talks & <terms>' },
    entries,
    words: english,
  })

describe('the feed of a process', () => {
  test('tells what happened last first: releases, corrections, withdrawals', () => {
    const { entries } = prepare([
      entry(3, {
        corrections: [
          { number: 3, since: 1, text: 'A name was wrong.', correctedAt: '2031-05-08T00:00:00.000Z' },
        ],
      }),
      entry(2, {
        changelog: null,
        withdrawal: { reason: 'A court said so.', withdrawnAt: '2031-05-06T00:00:00.000Z' },
      }),
      entry(1, { note: 'First look' }),
    ])
    expect(entries.map(({ title, text }) => [title, text])).toEqual([
      ['Correction with release 3', ['A name was wrong.']],
      ['Release 2 was withdrawn', ['A court said so.']],
      ['Release 3', ['change 3.']],
      ['Release 1', [expect.stringContaining('First look'), 'change 1.']],
    ])
    expect(new Set(entries.map(({ id }) => id)).size).toBe(4)
  })

  test('a correction added later changes no other id: readers of feeds know entries by it', () => {
    const correction = { number: 2, since: 1, text: 'x', correctedAt: '2031-05-08T00:00:00.000Z' }
    const idsOf = (feed: Feed) => feed.entries.map(({ id }) => id)
    const before = idsOf(prepare([entry(2, { corrections: [correction] }), entry(1)]))
    const after = idsOf(prepare([entry(2, { corrections: [correction, correction] }), entry(1)]))
    for (const id of before) expect(after).toContain(id)
  })
})

test('the feed of a demand tells when it came and what changed', () => {
  const feed = prepareDemandFeed({
    origin: 'https://parley.example',
    processId: 'talks',
    demand: { id: 'truce', title: 'A truce' },
    releases: [
      { number: 3, publishedAt: '2031-05-03T10:00:00.000Z', changes: ['One thing', 'Another'] },
      { number: 1, publishedAt: '2031-05-01T10:00:00.000Z', changes: null },
    ],
    words: english,
  })
  expect(feed).toMatchObject({
    href: 'https://parley.example/talks/demands/truce/feed.atom',
    title: 'A truce: what releases change about it',
  })
  expect(feed.entries.map(({ id, text }) => [id, text])).toEqual([
    ['https://parley.example/talks/demands/truce?release=3', ['One thing.', 'Another.']],
    ['https://parley.example/talks/demands/truce?release=1', ['In the dataset for the first time.']],
  ])
})

describe('as Atom', () => {
  const parse = (xml: string) => new XMLParser({ ignoreAttributes: false }).parse(xml).feed

  test('any text comes out as it was', () => {
    const feed = prepare([entry(1, { note: '5 < 6 & "7" ]]> پاکستان' })])
    const xml = formatAtomFeed(feed)
    expect(XMLValidator.validate(xml)).toBe(true)
    expect(parse(xml)).toMatchObject({
      title: feed.title,
      updated: '2031-05-01T10:00:00.000Z',
      entry: { content: { '#text': expect.stringContaining('5 < 6 & "7" ]]> پاکستان') } },
    })
  })

  test('without an entry it is a feed all the same', () => {
    const xml = formatAtomFeed(prepare([]))
    expect(XMLValidator.validate(xml)).toBe(true)
    expect(parse(xml).entry).toBeUndefined()
    expect(Date.parse(parse(xml).updated)).toBe(0)
  })
})
