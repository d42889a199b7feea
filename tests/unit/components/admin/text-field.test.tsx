import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { paragraphsOf, TextField } from '@/components/admin/desk/text-field'
import { readText } from '@/tests/support/markup'

const draw = (text: string, isLocked = false) =>
  readText(
    renderToStaticMarkup(
      <TextField id="text" text={text} said="All is well." isLocked={isLocked} onText={() => {}} />,
    ),
  ).replace(/\s+/g, ' ')
const broken = `Envoys meet

The envoys met on
the lake at noon.
The ferry was late
for the third day
in a row, and
nobody was there
to wait for them.`

test('the paragraphs of a text are counted as they are taken in', () => {
  expect(draw('One\n\u200B\nTwo')).toContain('2 paragraphs. All is well.')
  expect(draw('\u200B\n—')).not.toContain('paragraph')
  expect(paragraphsOf('\u200B|')).toEqual([])
})

test('broken lines are told, with what joining them gives', () => {
  expect(draw(broken)).toContain('Joined, it has 2 paragraphs instead of 8.')
  expect(draw(broken)).toContain('Join broken lines')
  expect(draw(broken, true)).not.toContain('Join broken lines')
  expect(draw('Envoys meet\n\nThe ferry was late.')).not.toContain('Join broken lines')
})
