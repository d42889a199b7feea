import { expect, test } from 'vitest'
import { beginAsked, beginNew } from '@/components/admin/desk/begin-writing'
import type { StoredRecord } from '@/dataset/edits/edit'

const place = { processId: 'talks', uid: 7 }
const asked = { unit: 'claim_stance', key: 'truce:dawn', value: 'affirms' } as const
const row = { claim: 'truce', source: 'dawn' }
const report: StoredRecord = { table: 'claim_reports', uid: 1, version: 1, row }

test('what an address asks for is opened where it is there, and begun where it is not', () => {
  expect(beginAsked(place, asked, [report])).toMatchObject({
    record: report,
    texts: { stance: 'affirms' },
    setDown: 'affirms',
  })
  expect(beginAsked(place, asked, [])).toMatchObject({
    table: 'claim_reports',
    record: null,
    texts: { claim: 'truce', stance: 'affirms' },
    words: null,
  })
})

test('of what an article does not say nothing is begun', () => {
  expect(beginAsked(place, { ...asked, value: '' }, [])).toBeNull()
  expect(beginAsked(place, { ...asked, value: '' }, [report])).toMatchObject({
    record: report,
    texts: {},
    setDown: '',
  })
})

test('no two beginnings share a draft', () => {
  const begin = () => beginNew(place, { table: 'statements', texts: {}, words: null }).draftUnder
  expect(begin()).not.toBe(begin())
})
