import { expect, test } from 'vitest'
import { sayFilled } from '@/components/admin/desk/say-filled'
import { suggestSource } from '@/components/admin/desk/suggest-source'
import { noNames } from '@/tests/support/process-names'

const text =
  'A headline of today\n\nBy Ann Author\n\nThe Weir Gazette, 9 November 2025\n\nSaid one to the other.'
const other = {
  outlet: 'Weir Gazette',
  short_name: 'Weir Gazette',
  outlet_basis: 'stated',
  date_basis: 'stated',
  kind: 'news',
  language: 'en',
}

test('what the text tells is named, and what is still asked', () => {
  expect(sayFilled(suggestSource(text, {}, [], noNames), {})).toMatchInlineSnapshot(
    `"Filled in below from it: Title, Outlet, Byline, and Published on. Still to be filled in: Outlet basis, Date basis, Kind, and Language."`,
  )
  expect(sayFilled(suggestSource(text, {}, [other], noNames), {})).toMatchInlineSnapshot(
    `"Filled in below from it: Title, Outlet, Byline, and Published on."`,
  )
})

test('what was written by hand is not said to be filled in, and an emptied required cell is asked', () => {
  const own = { title: 'Another', kind: '' }
  expect(sayFilled(suggestSource(text, own, [other], noNames), own)).toMatchInlineSnapshot(
    `"Filled in below from it: Outlet, Byline, and Published on. Still to be filled in: Kind."`,
  )
})

test('nothing is said of a text that tells nothing and lacks nothing', () => {
  const own = { title: '', outlet: '', byline: '', published_on: '', short_name: 'Untitled', word_count: '3' }
  const texts = { ...other, ...own, id: 'a', file: 'a.txt', published_earliest: 'x', published_latest: 'x' }
  expect(sayFilled({ ...texts, coding_complete: 'false' }, own)).toBe('')
})
