import { expect, test } from 'vitest'
import { withGoneNames } from '@/components/admin/history/with-gone-names'
import type { ProcessNames } from '@/dataset/edits/process-names'
import { noNames } from '@/tests/support/process-names'

const names: ProcessNames = {
  ...noNames,
  records: { demands: [{ id: 'kept', name: 'Kept' }] },
}
const gone = (id: string, title: string) =>
  ({ table: 'demands', before: { id, title }, after: null }) as const

test('records that are gone are called what they were called last', () => {
  const told = withGoneNames(names, [gone('lost', 'Lost'), gone('lost', 'Lost before'), gone('kept', 'Back')])
  expect(told.records.demands).toEqual([
    { id: 'kept', name: 'Kept' },
    { id: 'lost', name: 'Lost' },
  ])
})

test('where nothing is gone, the names are the same', () => {
  const change = { table: 'demands', before: { id: 'kept' }, after: { id: 'kept' } } as const
  expect(withGoneNames(names, [change, { table: 'evidence', before: { anchor: 'x' }, after: null }])).toBe(
    names,
  )
})
