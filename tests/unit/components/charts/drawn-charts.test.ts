import { expect, test } from 'vitest'
import { requireDrawing } from '@/components/charts/drawn-charts'
import { chartRooms } from '@/components/charts/registry'
import { firstRelease, optionsFrom } from '@/tests/support/draw'
import { manyClaims } from '@/tests/support/many-claims'

const room = chartRooms['claim-coverage']
const few = manyClaims(10, 3)
const many = manyClaims(300, 3)
const draw = (dataset: typeof few, query: string) =>
  requireDrawing(room, dataset, optionsFrom(query), firstRelease)

test('the same question of the same dataset is drawn once, whatever mark is open', () => {
  const first = draw(few, '')
  expect(draw(few, '')).toBe(first)
  expect(draw(few, 'mark=c0.a0')).toBe(first)
  expect(draw(few, 'topic=first')).not.toBe(first)
  expect(draw({ ...few }, '')).not.toBe(first)
})

test('another release, or language, is another drawing', () => {
  const first = draw(few, '')
  expect(requireDrawing(room, few, optionsFrom(''), { ...firstRelease, number: 2 })).not.toBe(first)
  expect(draw(few, 'lang=en-GB')).not.toBe(first)
})

test('a mark on another page is drawn on its page', () => {
  const second = draw(many, 'page=2')
  const mark = second.marks[0]?.id
  expect(draw(many, '').marks.map(({ id }) => id)).not.toContain(mark)
  expect(draw(many, `mark=${mark}`).marks.map(({ id }) => id)).toContain(mark)
  expect(draw(many, `page=2&mark=${mark}`)).toBe(second)
})
