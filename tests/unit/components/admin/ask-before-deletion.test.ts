import { expect, test } from 'vitest'
import { askBeforeDeletion } from '@/components/admin/history/ask-before-deletion'

const names = { title: '', isPublished: false, state: 0, counts: {}, records: {}, codes: [] }
const demand = { table: 'demands', after: { id: 'summer-flow', title: 'Fixed flow in summer' } } as const
const piece = { table: 'evidence', after: { anchor: 'a fixed flow' } } as const

test('a record is asked for by its name, and its evidence with it', () => {
  expect(askBeforeDeletion([demand], names)).toBe('Delete “Fixed flow in summer”?')
  expect(askBeforeDeletion([piece, demand, piece], names)).toBe(
    'Delete “Fixed flow in summer” and its evidence?',
  )
  expect(askBeforeDeletion([piece], names)).toBe('Delete “a fixed flow”?')
})

test('several are counted', () => {
  expect(askBeforeDeletion([demand, demand, piece], names)).toBe('Delete 3 records?')
  expect(askBeforeDeletion([piece, piece], names)).toBe('Delete 2 records?')
})
