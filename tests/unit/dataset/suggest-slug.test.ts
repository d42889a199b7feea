import fc from 'fast-check'
import { expect, test } from 'vitest'
import { patterns } from '@/dataset/patterns'
import { suggestSlug } from '@/dataset/suggest-slug'

test.each([
  ['Erdoğan', 'erdogan'],
  ["Pakistan's demands as a package", 'pakistans-demands-as-a-package'],
  ['Trade worth about $6 bn.', 'trade-worth-about-6-bn'],
  ['  — ', ''],
  ['ملا یعقوب', ''],
  ['a'.repeat(100), 'a'.repeat(60)],
  [
    'no word is cut where a title is longer than an address should be',
    'no-word-is-cut-where-a-title-is-longer-than-an-address',
  ],
])('%s gives %s', (title, slug) => {
  expect(suggestSlug(title)).toBe(slug)
})

test('whatever is given gives an id that may stand, or none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
      const slug = suggestSlug(title)
      expect(slug === '' || new RegExp(patterns.slug.source).test(slug)).toBe(true)
    }),
  )
})
