import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { SecondProgressLine } from '@/components/admin/desk/second-progress-line'
import type { SecondProgress } from '@/dataset/articles/article'
import { readText } from '@/tests/support/markup'

const nobody: SecondProgress = { state: null, isInCodings: false, mayBegin: true }
const by = (state: object): SecondProgress => ({
  ...nobody,
  mayBegin: false,
  state: { coder: 'Ines', isOwn: false, isFinished: false, isCompared: false, ...state },
})
function draw(second: SecondProgress, mayEdit = true) {
  const markup = renderToStaticMarkup(
    <SecondProgressLine
      processId="p"
      article={{ uid: 5, id: 'herald-1' }}
      second={second}
      mayEdit={mayEdit}
    />,
  )
  return [
    readText(markup).replace(/\s+/g, ' ').trim(),
    /href="([^"]*)"/.exec(markup)?.[1]?.replace('/admin/processes/p/', ''),
  ]
}

test.each([
  [nobody, 'Code it a second time, blind (begin before you read what is coded here)', 'articles/5/second'],
  [by({}), 'Ines codes it a second time. Go to the second coding', 'articles/5/second'],
  [by({ isOwn: true }), 'You code it a second time. Go on', 'articles/5/second'],
  [by({ isFinished: true }), 'Ines has coded it a second time. Compare', 'articles/5/comparison'],
  [
    by({ isFinished: true, isOwn: true }),
    'You have coded it a second time. Compare',
    'articles/5/comparison',
  ],
  [by({ isFinished: true, isCompared: true }), 'Two codings, compared', 'articles/5/comparison'],
  [{ ...nobody, isInCodings: true, mayBegin: false }, 'Coded by two', 'records/codings?q=herald-1'],
  [{ ...nobody, mayBegin: false }, 'No second coder yet.', undefined],
])('%j is told, with the way to what is open', (second, text, href) => {
  expect(draw(second)).toEqual([text, href])
})

test('who may not code is not invited', () => {
  expect(draw(nobody, false)).toEqual(['No second coder yet.', undefined])
  expect(draw(by({}), false)).toEqual(['Ines codes it a second time.', undefined])
})
