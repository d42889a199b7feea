import { expect, test } from 'vitest'
import { sayPhrases } from '@/components/admin/desk/say-phrases'

const piece = (uid: number, paragraph: number) => ({
  table: 'evidence' as const,
  uid,
  version: 1,
  row: { record_type: 'event', record_id: 'meeting', source: 'herald', paragraph, anchor: 'the lake' },
})

test('a move that two of one record would make to one place is not promised', () => {
  const both = [piece(1, 2), piece(2, 3)]
  expect(sayPhrases(both, ['nothing', 'on the lake', 'nothing'], true)).toBe(
    'Of 2 locating phrases 1 stand where they should, 0 move to another paragraph, 1 are not found. Of those not found, 1 stands only where its record rests on the same phrase already: remove it afterwards, or choose other words for it.',
  )
  expect(sayPhrases([...both, piece(3, 4)], ['nothing', 'on the lake'], true)).toContain(
    '2 are not found. Of those not found, 2 stand only where their records rest',
  )
})

test('what becomes of the others is counted, and of a first text only what stands', () => {
  expect(sayPhrases([piece(1, 2)], ['the lake'], true)).toBe(
    'Of 1 locating phrase 0 stand where they should, 1 move to another paragraph, 0 are not found.',
  )
  expect(sayPhrases([piece(1, 2)], ['the lake'], false)).toBe(
    'Of 1 locating phrase 0 stand where they should.',
  )
  expect(sayPhrases([], ['the lake'], true)).toBe('')
})
