import { expect, test } from 'vitest'
import { describeSources } from '@/components/charts/source-line'
import type { Agreement } from '@/dataset/agreement'
import { english } from '@/tests/support/draw'

const article = { country: 'Freedonia', publishedLatest: '2025-02-03' }

test.each([
  [9, 'Two coders agreed in 2 of 9 cases.'],
  [10, 'Two coders agreed in 2 of 10 cases (kappa 0.25).'],
])('kappa is left out below ten cases: %i', (unitCount, sentence) => {
  const figures = {
    unitCount,
    agreementCount: 2,
    agreementPercent: 200 / unitCount,
    kappa: 0.25,
    alphaNominal: null,
    alphaOrdinal: null,
  }
  const agreement: Agreement = {
    unitType: 'claim_stance',
    coders: ['A', 'B'],
    allUnits: figures,
    filledUnits: figures,
  }
  expect(describeSources([article], null, english, agreement)).toContain(sentence)
})
