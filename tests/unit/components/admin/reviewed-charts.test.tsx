import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { AdminProblem } from '@/components/admin/call-admin'
import { PinnedCharts } from '@/components/admin/publishing/pinned-charts'
import { NoPicture } from '@/components/admin/publishing/reviewed-picture'
import { readText } from '@/tests/support/markup'

const say = (node: ReactNode) => readText(renderToStaticMarkup(node)).replace(/\s+/g, ' ')
const nothing = () => {}

test.each([
  [0, undefined],
  [1, 'Charts pinned to the older release were not compared: expect much the same of them.'],
  [7, 'Charts pinned to the 7 older releases were not compared: expect much the same of them.'],
])('of %i older releases the review says that their pinned charts were not compared', (uncompared, words) => {
  const pinned = [{ release: 8, charts: [{ slug: 'demand-status' as const, name: 'Asks', count: 2 }] }]
  const text = say(<PinnedCharts pinned={pinned} uncompared={uncompared} />)
  expect(text).toContain('Release 8: Asks (2 changes).')
  if (words) expect(text).toContain(words)
  else expect(text).not.toContain('older')
})

test.each([
  [412, 'changed since you looked: this picture would be of another draft. Look again'],
  [500, 'The site failed. Try again'],
])('in place of a picture that is refused with %i stands why, and the way out', (status, words) => {
  const problem = new AdminProblem(status, 'The site failed.')
  const picture = <NoPicture problem={problem} isLooking={false} onLookAgain={nothing} onTryAgain={nothing} />
  expect(say(picture)).toContain(words)
})
