import { expect, test } from 'vitest'

import { countDifferences, listDifferences } from '@/components/embed/list-differences'
import type { ChartDifference, MarkDifference } from '@/components/embed/prepare-notice'
import { english } from '@/tests/support/draw'

const difference = (...marks: readonly Omit<MarkDifference, 'id'>[]): ChartDifference => ({
  marks: marks.map((mark, place) => ({ id: String(place), ...mark })),
  restOnOther: [],
  title: null,
  hasOtherSources: false,
})
const list = (told: ChartDifference) => listDifferences(told, english)
const asks = ['Truce', 'Water: the weir', 'Ferry', 'Toll']

test('marks that differ alike are told in one sentence, with their names', () => {
  const told = difference(
    { was: null, is: 'Bridge: open' },
    ...asks.map((ask) => ({ was: `${ask}: not mentioned`, is: `${ask}: not coded yet` })),
    { was: 'Bridge, north: open', is: 'Bridge, north: stuck' },
  )
  expect(list(told)).toEqual([
    { said: '4 places: “not mentioned” now reads “not coded yet”', marks: asks },
    { said: '“Bridge, north: open” now reads “Bridge, north: stuck”', marks: [] },
    { said: 'New: Bridge: open', marks: [] },
  ])
  expect(countDifferences(told)).toBe(6)
})

test('what is new or gone is summed up by what it says', () => {
  const said = (says: string) => asks.map((ask) => `${ask}: ${says}`)
  const told = difference(
    ...said('open').map((is) => ({ was: null, is })),
    ...said('stuck').map((was) => ({ was, is: null })),
  )
  expect(list(told).map((one) => one.said)).toEqual([
    'No longer there: 4 places that read “stuck”',
    'New: 4 places that read “open”',
  ])
})

test('a few, those that are called otherwise, and those that say nothing are told by name', () => {
  const few = difference(...asks.slice(1).map((ask) => ({ was: `${ask}: a`, is: `${ask}: b` })))
  expect(list(few)[0]?.said).toBe('“Water: the weir: a” now reads “Water: the weir: b”')
  expect(list(few)).toHaveLength(3)
  const renamed = difference(...asks.map((ask) => ({ was: `${ask}: a`, is: `New ${ask}: b` })))
  expect(list(renamed)).toHaveLength(4)
  const silent = difference(...asks.map((ask) => ({ was: null, is: ask })))
  expect(list(silent).map((one) => one.said)).toContain('New: Toll')
})
