import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { getWords } from '@/components/charts/get-words'
import { type PageStanding, PinnedNote } from '@/components/site/pinned-note'
import { readText } from '@/tests/support/markup'

const release = { number: 1, publishedAt: '2025-11-22T10:00:00.000Z' }
const newer = { number: 3, publishedAt: '2025-11-30T10:00:00.000Z' }
const render = (standing: PageStanding) =>
  renderToStaticMarkup(<PinnedNote release={release} standing={standing} words={getWords('en')} />)

test('a page of an older release leads to the newest, and says what was wrong in it', () => {
  const correction = {
    number: 2,
    since: 1,
    text: 'The day was wrong.',
    correctedAt: '2025-11-25T10:00:00.000Z',
  }
  const markup = render({ newer, corrections: [correction], newestHref: '?side=mediators' })
  expect(markup).toContain('<a href="?side=mediators">This page in the newest release</a>')
  expect(readText(markup)).toContain(
    'As of release 1, 22 November 2025. Release 3 of 30 November 2025 is newer.',
  )
  expect(readText(markup).replace(/\s+/g, ' ')).toContain(
    'Correction of 25 November 2025, made in release 2: The day was wrong.',
  )
})

test('a page that is pinned to the newest release has nothing to add', () => {
  expect(render({ newer: null, corrections: [], newestHref: '?' })).toBe('')
})
