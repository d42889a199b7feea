import { expect, test } from 'vitest'
import { fitFirst, fitLast, splitChosen } from '@/components/charts/fit-summary'

const lines = (n: number) => n

test('shows as many as there is room for, and leaves out the rest in order', () => {
  expect(fitFirst([2, 3, 4, 1], 5, lines)).toEqual({ shown: [2, 3], leftOut: [4, 1] })
  expect(fitLast([1, 4, 3, 2], 5, lines)).toEqual({ shown: [3, 2], leftOut: [1, 4] })
})

test('shows everything where there is room for it, also nothing', () => {
  expect(fitFirst([2, 3], 5, lines)).toEqual({ shown: [2, 3], leftOut: [] })
  expect(fitLast([], 5, lines)).toEqual({ shown: [], leftOut: [] })
})

test('shows one that is larger than all the room', () => {
  expect(fitFirst([9, 1], 5, lines)).toEqual({ shown: [9], leftOut: [1] })
  expect(fitLast([1, 9], 5, lines)).toEqual({ shown: [9], leftOut: [1] })
})

test('those chosen and the others stand in the order of the list', () => {
  expect(splitChosen(['a', 'b', 'c', 'd'], ['d', 'b'])).toEqual({ shown: ['b', 'd'], leftOut: ['a', 'c'] })
})
