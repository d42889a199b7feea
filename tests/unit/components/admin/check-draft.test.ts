import { expect, test } from 'vitest'
import { checkDraft, sortFaults } from '@/components/admin/records/check-draft'
import { emptyDraft } from '@/components/admin/records/draft'
import { noNames } from '@/tests/support/process-names'

const piece = (id: string, texts: Record<string, string>, isDeleted = false) => ({
  id,
  base: null,
  texts,
  isDeleted,
})

test('evidence that says the same twice is told at the second, one that goes is not counted', () => {
  const same = { source: 'dawn', paragraph: '3', anchor: 'some words' }
  const draft = {
    ...emptyDraft('people'),
    evidence: [piece('a', same, true), piece('b', same), piece('c', { ...same, anchor: ' some words ' })],
  }
  expect(checkDraft('people', draft, noNames).evidence).toMatchObject({
    2: { anchor: 'This repeats evidence 2.' },
  })
})

test('an article that is missing is told at the record, not at its evidence, which has no place for it', () => {
  const draft = {
    ...emptyDraft('demand_reports'),
    evidence: [piece('a', { source: '', paragraph: '3', anchor: 'words' })],
  }
  const found = checkDraft('demand_reports', draft, noNames)
  expect(found.cells.source).toMatch(/empty/)
  expect(found.evidence).toEqual({})
})

test('what the site finds wrong with a piece as a whole says which piece', () => {
  const fault = { edit: 1, table: 'evidence', key: 'k', column: null, value: null, allowed: null } as const
  const { others } = sortFaults([{ ...fault, problem: 'is there already' }], [4], noNames)
  expect(others).toEqual([expect.stringMatching(/^Evidence 5: /)])
})

test('what is wrong with cells is told in the order of the form, the id last', () => {
  const { cells } = checkDraft('demands', emptyDraft('demands'), noNames)
  expect(Object.keys(cells)).toEqual(['title', 'description', 'kind', 'theme', 'implied', 'id'])
  const unknown = { ...emptyDraft('demands'), texts: { title: 'A demand', made_by: 'nobody' } }
  expect(Object.keys(checkDraft('demands', unknown, noNames).cells).slice(0, 3)).toEqual([
    'description',
    'kind',
    'made_by',
  ])
})
