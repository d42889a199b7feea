import { expect, test } from 'vitest'
import { pointedList } from '@/components/admin/records/pointed-list'

test.each([
  [{ record_type: 'person', record_id: 'a-person' }, 'people?where=id%3Aa-person'],
  [
    { record_type: 'demand_report', record_id: 'a-demand:none:a-source:2' },
    'demand_reports?where=demand%3Aa-demand&where=round%3A&where=source%3Aa-source&where=step%3A2',
  ],
])('%j stands in %s', (row, list) => {
  expect(pointedList('p', row)).toBe(`/admin/processes/p/records/${list}`)
})

test('a row that points to nothing has none', () => {
  expect(pointedList('p', { id: 'a-person' })).toBeNull()
})
