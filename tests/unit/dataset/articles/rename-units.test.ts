import { expect, test } from 'vitest'
import { listUnitRenames, renameUnits } from '@/dataset/articles/rename-units'
import type { CodedValues } from '@/dataset/articles/second-coding'
import type { RecordChange } from '@/dataset/edits/edit'
import type { TableName } from '@/dataset/tables'

const change = (table: TableName, uid: number, from: string | null, to: string | null): RecordChange => ({
  table,
  uid,
  before: from === null ? null : { id: from, label: 'Before' },
  after: to === null ? null : { id: to, label: 'After' },
  edit: 0,
})
const herald = 7
function rename(values: CodedValues, ...changes: RecordChange[]) {
  const renames = listUnitRenames(changes)
  if (!renames) throw new Error('nothing is renamed')
  return renameUnits(values, renames, herald)
}
const given = {
  'claim_stance truce:herald': 'affirms',
  'claim_stance ferry:herald': '',
  'demand_status truce:doha:herald': 'raised',
  'demand_status letters:none:herald': 'refused',
}

test('units are named by the ids that their claims, demands and rounds have now', () => {
  expect(rename(given, change('claims', 1, 'truce', 'ceasefire'))).toEqual({
    'claim_stance ceasefire:herald': 'affirms',
    'claim_stance ferry:herald': '',
    'demand_status truce:doha:herald': 'raised',
    'demand_status letters:none:herald': 'refused',
  })
  expect(
    rename(given, change('demands', 1, 'truce', 'ceasefire'), change('rounds', 2, 'doha', 'istanbul')),
  ).toMatchObject({
    'claim_stance truce:herald': 'affirms',
    'demand_status ceasefire:istanbul:herald': 'raised',
    'demand_status letters:none:herald': 'refused',
  })
})

test('two claims that swap their ids swap them in what was given, too', () => {
  const swapped = rename(given, change('claims', 1, 'truce', 'ferry'), change('claims', 2, 'ferry', 'truce'))
  expect(swapped).toEqual({
    ...given,
    'claim_stance ferry:herald': 'affirms',
    'claim_stance truce:herald': '',
  })
})

test('what was given to a claim that is gone does not pass to the one that takes its id', () => {
  const values = rename(given, change('claims', 1, 'truce', null), change('claims', 2, 'ferry', 'truce'))
  expect(values).toEqual({
    'claim_stance truce:herald': '',
    'demand_status truce:doha:herald': 'raised',
    'demand_status letters:none:herald': 'refused',
  })
})

test('a coding follows its own article, also one that comes back under another id, and no other', () => {
  const renamed = {
    'claim_stance truce:tribune': 'affirms',
    'claim_stance ferry:tribune': '',
    'demand_status truce:doha:tribune': 'raised',
    'demand_status letters:none:tribune': 'refused',
  }
  expect(rename(given, change('sources', herald, 'herald', 'tribune'))).toEqual(renamed)
  expect(rename(given, change('sources', herald, null, 'tribune'))).toEqual(renamed)
  // Another article that took the id of a deleted one, and gives it up.
  expect(rename(given, change('sources', 8, 'herald', 'tribune'))).toEqual(given)
})

test('changes that rename nothing do nothing', () => {
  const changes = [
    change('claims', 1, 'truce', 'truce'),
    change('claims', 2, null, 'new'),
    change('claims', 3, 'old', null),
    change('people', 4, 'ines', 'inez'),
  ]
  expect(listUnitRenames(changes)).toBeUndefined()
})
