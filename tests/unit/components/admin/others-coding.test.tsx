import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { GiveUpDialog, OthersCoding } from '@/components/admin/desk/others-coding'
import { readText } from '@/tests/support/markup'

const state = { coder: 'Ines', isOwn: false, isFinished: true, isCompared: false }
const read = (markup: string) => readText(markup).replace(/\s+/g, ' ').trim()
const draw = (mayGiveUp: boolean) =>
  renderToStaticMarkup(
    <OthersCoding
      {...{ state, mayGiveUp }}
      article="The Herald"
      discard={{ mutate() {}, isPending: false }}
    />,
  )

test('a publisher is offered to give up the coding of another, a coder is told who can', () => {
  expect(draw(true)).toContain('<button')
  expect(read(draw(true))).toBe('Give up the coding of Ines …')
  expect(draw(false)).not.toContain('<button')
  expect(read(draw(false))).toBe('Only Ines or a publisher can give this coding up.')
})

test('what is asked says whose work goes, and that it does not come back', () => {
  const dialog = (isFinished: boolean) =>
    read(
      renderToStaticMarkup(
        <GiveUpDialog
          state={{ ...state, isFinished }}
          article="The Herald"
          onConfirm={() => {}}
          onClose={() => {}}
        />,
      ),
    )
  expect(dialog(true)).toBe(
    'Give up what Ines coded? All that Ines gave “The Herald” in a finished second coding is deleted and cannot be brought back. Somebody else can then code the article a second time. Cancel Give it up',
  )
  expect(dialog(false)).toContain('in an unfinished second coding')
})
