import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { SecondHead } from '@/components/admin/desk/second-head'
import { SecondWays } from '@/components/admin/desk/second-ways'
import type { SecondCoding } from '@/components/admin/desk/use-second-coding'
import { readText } from '@/tests/support/markup'

const read = (markup: string) => readText(markup).replace(/\s+/g, ' ').trim()
const nothing = () => {}

const head = (openCount: number, demands = 0) =>
  renderToStaticMarkup(
    <SecondHead
      coding={
        {
          desk: { claims: [{}, {}, {}], demands: Array.from({ length: demands }, () => ({})) },
          saving: { unsaved: {}, problem: null },
          finish: { isPending: false },
        } as unknown as SecondCoding
      }
      {...{ openCount, givenCount: 1, words: '', isOnlyOpen: false, savingId: 'saving' }}
      {...{ onWords: nothing, onOnlyOpen: nothing, onNext: nothing, namesOf: () => null, onGo: nothing }}
    />,
  )

test('the head says how many claims are left, and leads to the next with its key', () => {
  expect(read(head(2, 4))).toContain('1 of 3 claims decided, 1 of 4 demands with a step')
  expect(head(2)).toMatch(/aria-keyshortcuts="n"[^>]*>Next undecided/)
  expect(read(head(2))).toContain('Next undecided (2)')
  expect(read(head(0))).toContain('3 of 3 claims decided')
  expect(read(head(0))).not.toContain('undecided (')
  expect(read(head(0))).toContain('My coding is finished')
})

test('on a narrow screen both sides are a link away, and what is undecided is counted', () => {
  const ways = (openCount: number) =>
    renderToStaticMarkup(<SecondWays openCount={openCount} onText={nothing} onAnswers={nothing} />)
  expect(read(ways(74))).toBe('Text Claims 74 claims undecided')
  expect(read(ways(1))).toContain('1 claim undecided')
  expect(read(ways(0))).toContain('All claims decided')
  expect([...ways(0).matchAll(/href="(#[^"]+)"/g)].map(([, href]) => href)).toEqual([
    '#article-text',
    '#answers',
  ])
})
