import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ChecklistRow } from '@/components/admin/desk/checklist-row'
import type { ChecklistItem } from '@/dataset/articles/article'
import { readText } from '@/tests/support/markup'

const draw = (
  item: Partial<ChecklistItem>,
  { paragraphs = [], mayEdit = true, isComplete = false }: Partial<Parameters<typeof ChecklistRow>[0]> = {},
) =>
  renderToStaticMarkup(
    <ChecklistRow
      item={{
        table: 'claims',
        uid: 1,
        id: 'truce',
        name: 'The truce holds',
        wording: 'The truce of October was still standing.',
        decision: 'open',
        decidedBy: null,
        ...item,
      }}
      {...{ paragraphs, mayEdit, isComplete }}
      isOff={false}
      onReport={() => {}}
      onDecide={() => {}}
    />,
  )
const read = (markup: string) => readText(markup).replace(/\s+/g, ' ').trim()

test('what is claimed stands below its name, wherever that does not say all', () => {
  expect(read(draw({}, { paragraphs: [2, 4] }))).toBe(
    'The truce holds , perhaps in 2 , 4 The truce of October was still standing. Report Not mentioned',
  )
  expect(read(draw({ wording: 'The truce holds.' }))).toBe('The truce holds Report Not mentioned')
})

test('what was decided is said, and can be opened again until the article is coded to the end', () => {
  const decided = { decision: 'not mentioned', wording: '' } as const
  expect(read(draw(decided))).toBe('The truce holds , not mentioned Report Open again')
  expect(read(draw({ ...decided, decidedBy: 'Ann' }))).toContain('The truce holds , not mentioned (Ann)')
  expect(read(draw(decided, { isComplete: true }))).toBe('The truce holds , not mentioned Report')
  expect(draw({}, { mayEdit: false })).not.toContain('<button')
})
