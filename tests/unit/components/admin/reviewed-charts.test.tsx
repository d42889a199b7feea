import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { AdminProblem } from '@/components/admin/call-admin'
import { PinnedCharts } from '@/components/admin/publishing/pinned-charts'
import { NoPicture } from '@/components/admin/publishing/reviewed-picture'
import { sayUnmarked } from '@/components/admin/publishing/say-unmarked'
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

test.each([
  [
    'data-unmarked="nowhere"',
    'after',
    'But for its release, this picture looked the same before: what differs is said above.',
  ],
  ['data-unmarked="everywhere"', 'before', 'No bar: hardly a line is the same after.'],
  ['data-unmarked="other side"', 'before', 'No bar: all of this is there after, too.'],
  ['data-unmarked="other side"', 'after', 'No bar: all of this was there before, too.'],
  ['data-first-change="12"', 'after', undefined],
  ['width="12"', 'after', undefined],
] as const)('of a picture with %s it is said %s why it has no bar', (named, side, words) => {
  expect(sayUnmarked(`<svg ${named} height="9">`, side)).toBe(words)
})
