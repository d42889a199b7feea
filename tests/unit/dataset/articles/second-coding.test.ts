import { expect, test } from 'vitest'
import {
  compareCodings,
  findFaultyValue,
  listUndecided,
  typeOfUnit,
  valuesOfReports,
  valuesOfUnits,
} from '@/dataset/articles/second-coding'

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

const units = {
  source: 'herald',
  claims: new Set(['truce', 'ferry']),
  demands: new Set(['letters']),
  rounds: new Set(['doha']),
}
const codes = { claim_stance: ['affirms', 'contradicts'], demand_status: ['raised'] }

test.each([
  ['claim_stance truce:herald', 'claim_stance'],
  ['demand_status letters:doha:herald', 'demand_status'],
  ['demand_status letters:none:herald', 'demand_status'],
  ['claim_stance letters:herald', undefined],
  ['claim_stance truce:tribune', undefined],
  ['claim_stance truce:doha:herald', undefined],
  ['claim_stance truce', undefined],
  ['demand_status letters:herald', undefined],
  ['demand_status letters:geneva:herald', undefined],
  ['demand_status truce:doha:herald', undefined],
  ['delegation_seat head', undefined],
  ['', undefined],
])('“%s” names a unit of this type in an article of the process: %s', (name, type) => {
  expect(typeOfUnit(name, units)).toBe(type)
})

test('values of what is not there any more are left out', () => {
  const values = { 'claim_stance truce:herald': '', 'claim_stance gone:herald': 'affirms' }
  expect(valuesOfUnits(values, units)).toEqual({ 'claim_stance truce:herald': '' })
})

test('claims are undecided by themselves, however many values there are', () => {
  const claims = [{ id: 'truce' }, { id: 'ferry' }]
  const values = { 'claim_stance truce:herald': '', 'claim_stance gone:herald': 'affirms' }
  expect(listUndecided(claims, 'herald', values)).toEqual([{ id: 'ferry' }])
})

test('what is wrong with a value is named, and what is allowed', () => {
  const find = (values: Readonly<Record<string, string | null>>) => findFaultyValue(values, units, codes)
  expect(
    find({ 'claim_stance truce:herald': 'affirms', 'demand_status letters:none:herald': 'raised' }),
  ).toBe(undefined)
  expect(find({ 'claim_stance truce:herald': '', 'claim_stance ferry:herald': null })).toBe(undefined)
  expect(find({ 'claim_stance truce:herald': 'raised' })).toBe(
    '“raised” is no value of “claim_stance truce:herald”. Allowed are affirms, contradicts, and nothing where the article says nothing.',
  )
  expect(find({ 'claim_stance gone:herald': null })).toBe(
    '“claim_stance gone:herald” is no unit of this article. Units are “claim_stance CLAIM:herald” for each claim of this process, and “demand_status DEMAND:ROUND:herald” for each demand in each round, or “none” for no round.',
  )
})
