import { expect, test } from 'vitest'
import { findTwin, followId } from '@/components/admin/records/suggest-id'
import type { ProcessNames } from '@/dataset/edits/process-names'
import { noNames } from '@/tests/support/process-names'

const names: ProcessNames = {
  ...noNames,
  records: { people: [{ id: 'a-person', name: 'A person' }] },
}
const follow = (before: Record<string, string>, after: Record<string, string>) =>
  followId('people', before, after, names).id

test('an id follows what a new record is called, until somebody writes one', () => {
  expect(follow({ id: '', name: '' }, { id: '', name: 'Somebody' })).toBe('somebody')
  expect(follow({ id: 'somebody', name: 'Somebody' }, { id: 'somebody', name: 'Somebody Else' })).toBe(
    'somebody-else',
  )
  expect(follow({ id: 'own', name: 'Somebody' }, { id: 'own', name: 'Somebody Else' })).toBe('own')
  expect(follow({ id: 'somebody', name: 'Somebody' }, { id: 'some', name: 'Somebody' })).toBe('some')
})

test('an id that another has gets a number', () => {
  expect(follow({ id: '', name: '' }, { id: '', name: 'A person' })).toBe('a-person-2')
})

test('who is called as a new one is there already; two statements of one speaker are two', () => {
  expect(findTwin('people', { name: 'A Person' }, names)).toBe('a-person')
  expect(findTwin('people', { name: 'Another' }, names)).toBeUndefined()
  expect(findTwin('people', { name: '' }, names)).toBeUndefined()
  const seat = { round: 'doha', party: 'alpha', role: 'head', person: 'a-person' }
  const seats = { ...names, records: { delegation_seats: [{ id: 'doha-alpha-a-person', name: '' }] } }
  expect(findTwin('delegation_seats', seat, seats)).toBe('doha-alpha-a-person')
  const said = { source: 'dawn-2025-10-27', paragraph: '7', speaker: 'An insider' }
  const statements = { ...names, records: { statements: [{ id: 'dawn-p07-an-insider', name: '' }] } }
  expect(findTwin('statements', said, statements)).toBeUndefined()
})

test('a statement is known by article, paragraph and speaker, an article by name and day', () => {
  const said = { source: 'dawn-2025-10-27', paragraph: '7', speaker: 'An insider' }
  expect(followId('statements', { id: '' }, { id: '', ...said }, names).id).toBe('dawn-p07-an-insider')
  const article = { short_name: 'Dawn', published_on: '2025-11-02' }
  expect(followId('sources', { id: '' }, { id: '', ...article }, names).id).toBe('dawn-2025-11-02')
})

test('a seat is known by its round, its side and who takes it', () => {
  const follow = (seat: Record<string, string>) =>
    followId('delegation_seats', { id: '' }, { id: '', ...seat }, names).id
  expect(follow({ round: 'doha', party: 'qatar', role: 'mediator' })).toBe('doha-mediator-qatar')
  expect(follow({ round: 'doha', party: 'pakistan', role: 'head', person: 'an-envoy' })).toBe(
    'doha-pakistan-an-envoy',
  )
  expect(follow({ round: '', party: 'pakistan', role: 'head', person: 'an-envoy' })).toBe('')
})

test('what has no id gets none', () => {
  expect(followId('evidence', {}, { anchor: 'some words' }, names)).toEqual({ anchor: 'some words' })
})
