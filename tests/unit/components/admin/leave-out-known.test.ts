import { expect, test } from 'vitest'
import { leaveOutKnown } from '@/components/admin/desk/use-suggestions'
import type { Suggestion } from '@/dataset/articles/suggestion'

const suggestion = (table: Suggestion['table'], id: string, paragraph: number): Suggestion => ({
  table,
  id,
  name: id,
  paragraph,
  place: null,
})

test('what is decided is not suggested, nor a name where it rests already', () => {
  const item = {
    table: 'claims' as const,
    uid: 1,
    id: 'truce',
    name: 'Truce',
    wording: 'A truce.',
    decidedBy: null,
  }
  const evidence = {
    table: 'evidence' as const,
    uid: 9,
    version: 1,
    row: { record_type: 'person', record_id: 'yaqoob', source: 'herald', paragraph: 2, anchor: 'Yaqoob' },
  }
  const known = {
    evidence: [evidence],
    checklist: [
      { ...item, decision: 'reported' as const },
      { ...item, id: 'ferry', decision: 'open' as const },
      { ...item, table: 'demands' as const, decision: 'not mentioned' as const },
    ],
  }
  const given = [
    suggestion('claims', 'truce', 1),
    suggestion('claims', 'ferry', 1),
    suggestion('demands', 'truce', 1),
    suggestion('people', 'yaqoob', 2),
    suggestion('people', 'yaqoob', 3),
  ]
  expect(leaveOutKnown(given, known).map(({ id, paragraph }) => [id, paragraph])).toEqual([
    ['ferry', 1],
    ['yaqoob', 3],
  ])
})
