import { describe, expect, test } from 'vitest'
import { planRestore, planUndo } from '@/dataset/edits/plan-undo'
import type { Revision } from '@/dataset/edits/revision'
import type { AnyRow } from '@/dataset/rules/rule'

const revision = (before: AnyRow | null, after: AnyRow | null): Revision => ({
  id: 1,
  table: 'parties',
  uid: 7,
  version: 2,
  before,
  after,
  act: 1,
  actorId: null,
  actor: 'A',
  nowCalled: null,
  reason: null,
  undoes: null,
  at: '2026-01-01T00:00:00.000Z',
})
const record = (row: AnyRow, version = 2) => ({ table: 'parties' as const, uid: 7, version, row })
const change = (row: AnyRow, version = 2) => ({
  is: 'edit',
  edit: { does: 'change', table: 'parties', uid: 7, version, row },
})

describe('undoing a change', () => {
  const changed = revision({ name: 'a', note: 'x' }, { name: 'b', note: 'x' })

  test('puts back what it changed and leaves what came later', () => {
    expect(planUndo(changed, record({ name: 'b', note: 'later' }, 3))).toEqual(
      change({ name: 'a', note: 'later' }, 3),
    )
  })

  test('is refused where a later edit changed the same cell, which it names', () => {
    const current = record({ name: 'c', note: 'x' }, 3)
    expect(planUndo(changed, current)).toEqual({
      is: 'conflict',
      conflict: { is: 'changed since', columns: ['name'], record: current },
    })
  })

  test('is nothing where it was undone, and refused where the record is gone', () => {
    expect(planUndo(changed, record({ name: 'a', note: 'x' }, 3))).toEqual({ is: 'nothing' })
    expect(planUndo(changed, null)).toEqual({ is: 'conflict', conflict: { is: 'deleted since' } })
  })
})

test('undoing a creation deletes, unless the record was edited since', () => {
  const created = revision(null, { name: 'a' })
  expect(planUndo(created, record({ name: 'a' }))).toEqual({
    is: 'edit',
    edit: { does: 'delete', table: 'parties', uid: 7, version: 2 },
  })
  expect(planUndo(created, record({ name: 'b' }, 3))).toMatchObject({ is: 'conflict' })
  expect(planUndo(created, null)).toEqual({ is: 'nothing' })
})

test('undoing a deletion brings the record back under its uid, unless it is there', () => {
  const deleted = revision({ name: 'a' }, null)
  const back = { is: 'edit', edit: { does: 'create', table: 'parties', uid: 7, row: { name: 'a' } } }
  expect(planUndo(deleted, null)).toEqual(back)
  expect(planUndo(deleted, record({ name: 'a' }))).toEqual({ is: 'nothing' })
  expect(planUndo(deleted, record({ name: 'b' }))).toMatchObject({ is: 'conflict' })
})

test('restoring makes the record what it was, whatever happened since', () => {
  const changed = revision({ name: 'a' }, { name: 'b' })
  expect(planRestore(changed, record({ name: 'z' }, 9))).toEqual(change({ name: 'b' }, 9))
  expect(planRestore(changed, record({ name: 'b' }, 9))).toEqual({ is: 'nothing' })
  expect(planRestore(changed, null)).toMatchObject({ edit: { does: 'create', uid: 7 } })
  expect(planRestore(revision({ name: 'a' }, null), record({ name: 'a' }))).toMatchObject({
    edit: { does: 'delete' },
  })
})
