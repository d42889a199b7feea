import { describe, expect, test } from 'vitest'
import { followNumber, lastNumberQuery } from '@/components/admin/records/next-number'
import type { TableName } from '@/dataset/tables'

const named = (id: string) => [{ id, name: id }]
const names = {
  title: '',
  isPublished: false,
  state: 0,
  counts: {},
  records: { demands: named('fish-ladder'), sources: named('ledger'), events: named('flood') },
  codes: [],
}
const ask = (table: TableName, texts: Record<string, string>) => lastNumberQuery(table, texts, names)

describe('the last of the records among which a new one is counted', () => {
  test('is asked for once they are chosen; a round may be empty', () => {
    expect(ask('demand_reports', { demand: 'fish-ladder' })).toBeNull()
    expect(ask('demand_reports', { demand: 'fish', source: 'ledger' })).toBeNull()
    expect(ask('demand_reports', { demand: 'fish-ladder', source: 'ledger', round: '' })).toBe(
      'where=demand%3Afish-ladder&where=source%3Aledger&where=round%3A&sort=step&order=down&limit=1',
    )
    expect(ask('event_reports', { event: 'flood', source: 'ledger' })).toContain('sort=version_no&order=down')
  })

  test('is not asked for where nothing is counted', () => {
    expect(ask('demands', { id: 'fish-ladder' })).toBeNull()
  })
})

describe('the number that follows', () => {
  const follow = (step: string, ...given: string[]) =>
    followNumber('demand_reports', { step, demand: 'fish-ladder' }, '3', given).step

  test('is written where none is, or one that was given', () => {
    expect(follow('')).toBe('3')
    expect(follow('1', '1')).toBe('3')
  })

  test('is not written over another', () => {
    expect(follow('1')).toBe('1')
    expect(follow('five', '2')).toBe('five')
  })

  test('changes nothing where it stands already', () => {
    const texts = { step: '3' }
    expect(followNumber('demand_reports', texts, '3', ['3'])).toBe(texts)
    expect(followNumber('demands', texts, '4', ['3'])).toBe(texts)
  })
})
