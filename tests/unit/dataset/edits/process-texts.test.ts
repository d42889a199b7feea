import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from '@/dataset/canonical-json'
import { type ProcessWording, textsOfProcess, wordingOf } from '@/dataset/edits/process-texts'
import { tableNames } from '@/dataset/tables'
import { realDataset } from '@/tests/support/datasets'

const text = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.constantFrom('a | b', '{"name":"x"}', '"quoted"', 'two\nlines', ' spaces ', '|', '\r'),
)
const wording: fc.Arbitrary<ProcessWording> = fc.record({
  title: text,
  description: text,
  version: text,
  codebook: fc.string(),
  keywords: fc.array(text),
  licenses: fc.array(
    fc.oneof(
      fc.record({ name: text }),
      fc.record({ name: text, title: text }),
      fc.record({ name: text, path: text }),
      fc.record({ name: text, title: text, path: text }),
    ),
  ),
  resources: fc
    .record({ title: text, description: text })
    .map((one) => Object.fromEntries(tableNames.map((table) => [table, one])) as ProcessWording['resources']),
})

test('any wording comes back from its texts as it was', () => {
  fc.assert(
    fc.property(wording, (given) => {
      expect(canonicalJson(wordingOf(textsOfProcess(given)))).toBe(canonicalJson(given))
    }),
  )
})

test('keywords and licences stand one on a line, as somebody would write them', () => {
  const { keywords, licenses } = textsOfProcess(realDataset().process)
  expect(keywords?.split('\n')).toContain('negotiations')
  expect(licenses).toBe(
    'CC-BY-4.0 | Creative Commons Attribution 4.0 | https://creativecommons.org/licenses/by/4.0/',
  )
})

test('what is no JSON after all is a name', () => {
  expect(wordingOf({ licenses: '{odd', keywords: '"odd' })).toMatchObject({
    licenses: ['{odd'],
    keywords: ['"odd'],
  })
})
