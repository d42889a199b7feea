import { expect, test } from 'vitest'
import type { AdminProblem } from '@/components/admin/call-admin'
import { settleConflict, sidesOf } from '@/components/admin/records/conflict'
import { type Draft, draftOf, evidenceDraftOf } from '@/components/admin/records/draft'
import { readRefusal } from '@/components/admin/records/read-refusal'

const names = { title: '', isPublished: false, state: 0, counts: {}, records: {}, codes: [] }
const record = { table: 'people', uid: 7, version: 3, row: { id: 'a-person', name: 'A person' } } as const
const piece = {
  table: 'evidence',
  uid: 8,
  version: 1,
  row: { record_type: 'person', record_id: 'a-person', source: 's', paragraph: 1, anchor: 'some words' },
} as const
const refused = (members: object) =>
  ({ status: 412, title: '', detail: '', members }) as unknown as AdminProblem
/** The first edit of a save is the record; the second piece of the draft was the only one that was sent. */
const read = (members: object) => readRefusal(refused(members), [1], names)

test('a record that somebody else has changed is a conflict, of the record or of the piece by its place', () => {
  const now = { ...record, version: 4 }
  expect(read({ is: 'changed meanwhile', edit: 0, record: now, by: 'Bo' })).toEqual({
    is: 'conflict',
    conflict: { place: null, theirs: now, by: 'Bo' },
  })
  expect(read({ is: 'changed meanwhile', edit: 1, record: piece, by: 'Bo' })).toMatchObject({
    is: 'conflict',
    conflict: { place: 1, theirs: piece },
  })
})

test('what is deleted is told by what it was', () => {
  expect(read({ is: 'missing', edit: 0, uid: 7 })).toEqual({ is: 'gone' })
  expect(read({ is: 'missing', edit: 1, uid: 8 })).toEqual({ is: 'evidence gone', place: 1 })
})

test('what is wrong goes to its cell, anything else is said as it is', () => {
  const fault = { edit: 0, table: 'people', key: 'a-person', column: 'name', value: '', problem: 'is empty' }
  expect(read({ is: 'faulty', faults: [{ ...fault, allowed: null }] })).toMatchObject({
    is: 'faults',
    faults: { cells: { name: expect.any(String) } },
  })
  expect(read({})).toMatchObject({ is: 'problem' })
})

test('a conflict is between what both began with, and what is merged stands over what there is now', () => {
  const draft: Draft = {
    ...draftOf({ record, evidence: [] }),
    evidence: [{ ...evidenceDraftOf(piece), texts: { ...evidenceDraftOf(piece).texts, anchor: 'mine' } }],
  }
  const conflict = { place: 0, theirs: { ...piece, version: 2 } }
  const sides = sidesOf(conflict, 'people', draft)
  expect(sides).toMatchObject({ base: piece.row, mine: { anchor: 'mine', record_id: 'a-person' } })
  const settled = settleConflict(draft, conflict, { ...piece.row, anchor: 'both' })
  expect(settled.evidence[0]).toMatchObject({ base: { version: 2 }, texts: { anchor: 'both' } })
  expect(settled.texts).toBe(draft.texts)
  expect(sidesOf({ place: 1, theirs: piece }, 'people', draft)).toBeNull()
})
