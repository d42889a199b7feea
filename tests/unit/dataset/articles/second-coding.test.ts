import { expect, test } from 'vitest'
import { compareCodings, valuesOfReports } from '@/dataset/articles/second-coding'

test('an article is given its stance on every claim and the last step of each demand in each round', () => {
  const step = { demand: 'letters', round: 'doha', status: 'raised', step: 1 }
  expect(
    valuesOfReports(
      'herald',
      ['truce', 'ferry'],
      [{ claim: 'truce', stance: 'affirms' }],
      [{ ...step, step: 2, status: 'refused' }, step, { ...step, round: null, status: 'evaded' }],
    ),
  ).toEqual({
    'claim_stance truce:herald': 'affirms',
    'claim_stance ferry:herald': '',
    'demand_status letters:doha:herald': 'refused',
    'demand_status letters:none:herald': 'evaded',
  })
})

test('units are those that either gave a value; what one left out says nothing', () => {
  const first = { 'claim_stance truce:herald': 'affirms', 'demand_status letters:doha:herald': 'refused' }
  const second = {
    'claim_stance truce:herald': '',
    'demand_status letters:none:herald': 'evaded',
    'demand_status gauges:doha:herald': '',
  }
  expect(compareCodings(first, second)).toEqual([
    { unitType: 'claim_stance', unitKey: 'truce:herald', first: 'affirms', second: '' },
    { unitType: 'demand_status', unitKey: 'letters:doha:herald', first: 'refused', second: '' },
    { unitType: 'demand_status', unitKey: 'letters:none:herald', first: '', second: 'evaded' },
  ])
  expect(compareCodings({}, {})).toEqual([])
})
