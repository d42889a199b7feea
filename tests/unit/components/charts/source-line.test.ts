import { expect, test } from 'vitest'
import { describeSources } from '@/components/charts/source-line'
import type { Agreement } from '@/dataset/agreement'
import { english } from '@/tests/support/draw'

const article = {
  id: 'gazette',
  shortName: 'Gazette',
  country: 'Freedonia',
  publishedLatest: '2025-02-03',
  isCoded: true,
}

const agreementOf = (unitCount: number, notTwice: readonly string[] = []): Agreement => {
  const figures = {
    unitCount,
    agreementCount: 2,
    agreementPercent: 200 / unitCount,
    kappa: 0.25,
    alphaNominal: null,
    alphaOrdinal: null,
  }
  return { unitType: 'claim_stance', coders: ['A', 'B'], notTwice, allUnits: figures, filledUnits: figures }
}

test.each([
  [9, 'Two coders agreed in 2 of 9 cases.'],
  [10, 'Two coders agreed in 2 of 10 cases (kappa 0.25).'],
])('kappa is left out below ten cases: %i', (unitCount, sentence) => {
  expect(describeSources([article], null, english, agreementOf(unitCount))).toContain(sentence)
})

test('articles that were not coded twice are named, or counted where they are many', () => {
  const others = ['Herald', 'Mirror', 'Tribune'].map((shortName) => ({
    ...article,
    id: shortName.toLowerCase(),
    shortName,
  }))
  const say = (...notTwice: readonly string[]) =>
    describeSources([article, ...others], null, english, agreementOf(10, notTwice))
  expect(say()).toMatch(/kappa 0\.25\)\.$/)
  expect(say('herald', 'mirror')).toMatch(/ Not coded twice: Herald and Mirror\.$/)
  expect(say('gazette', 'herald', 'mirror', 'tribune')).toMatch(/ Four articles were not coded twice\.$/)
})

test('an article that is still being coded is not one that was not coded twice', () => {
  const uncoded = { ...article, isCoded: false }
  expect(describeSources([uncoded], null, english, agreementOf(10, ['gazette']))).not.toMatch(/not coded/i)
})
