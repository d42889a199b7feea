import { expect, test } from 'vitest'
import {
  articleDraftName,
  descriptionDraftName,
  deskDraftName,
  readBegunTable,
  readDraftPlace,
  recordDraftName,
  releaseDraftName,
  secondDraftName,
  tableDraftName,
  textDraftName,
} from '@/components/admin/records/draft-names'
import { noNames } from '@/tests/support/process-names'

const draft = { base: null, texts: { name: 'Alpha' }, evidence: [], reason: '' }

test.each([
  [recordDraftName('p', 'parties', 7), '/records/parties/7', 'Parties, “Alpha”'],
  [recordDraftName('p', 'parties', null), '/records/parties/new', 'Parties, new, “Alpha”'],
  [deskDraftName('p', 'parties', 5, 'a1'), '/articles/5', 'Parties, new, “Alpha”'],
  [tableDraftName('p', 'parties'), '/records/parties', 'Parties, edited in the table'],
  [descriptionDraftName('p'), '/description', 'Description and codebook'],
  [articleDraftName('p'), '/articles/new', 'A new article'],
  [secondDraftName('p', 5, 'u1'), '/articles/5/second', 'Answers of a second coding'],
  [textDraftName('p', 5), '/articles/5', 'The text of an article'],
  [releaseDraftName('p'), '/review', 'The next release'],
])('a draft kept under %s is gone on with at %s', (name, path, label) => {
  expect(readDraftPlace('p', name, draft, noNames)).toEqual({ path, label })
})

test('a draft of an older kind is told as far as it can be, and one of no table not at all', () => {
  expect(readDraftPlace('p', recordDraftName('p', 'parties', 7), 'nonsense', noNames)?.label).toBe('Parties')
  expect(readDraftPlace('p', 'p/nothing/7', draft, noNames)).toBeUndefined()
})

test('what one user gave in a second coding is kept under another name than what another gave', () => {
  expect(secondDraftName('p', 5, 'u1')).not.toBe(secondDraftName('p', 5, 'u2'))
})

test('what was begun at the desk of an article is told from what was begun elsewhere', () => {
  const drafts = [
    deskDraftName('p', 'claims', 5, 'a1'),
    deskDraftName('p', 'parties', 51, 'a1'),
    recordDraftName('p', 'rounds', null),
  ]
  expect(drafts.map((name) => readBegunTable('p', 5, name))).toEqual(['claims', undefined, undefined])
})
