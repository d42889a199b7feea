import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { CellInput } from '@/components/admin/records/cell-input'
import { columnOf } from '@/components/admin/records/cell-name'
import { readText } from '@/tests/support/markup'

test.each([
  ['start_on is the day.', 'First day is the day.'],
  ['Some time between start_on and end_on.', 'Some time between first day and last day.'],
  ['It is said by name.', 'It is said by name.'],
])('what a choice means is told with columns as they are called on pages: %s', (definition, words) => {
  const column = columnOf('events', 'precision')
  if (!column) throw new Error('there is no such column')
  const markup = renderToStaticMarkup(
    <CellInput
      id="precision"
      column={column}
      choices={[{ value: 'day', label: 'Day', definition }]}
      value="day"
      isWrong={false}
      describedBy={undefined}
      onChange={() => {}}
    />,
  )
  expect(readText(markup)).toContain(words)
})
