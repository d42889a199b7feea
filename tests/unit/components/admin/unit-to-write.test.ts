import { expect, test } from 'vitest'
import {
  beginReport,
  findReportOf,
  readUnitToWrite,
  unitAddress,
} from '@/components/admin/desk/unit-to-write'
import type { StoredRecord } from '@/dataset/edits/edit'

const claim = { unit: 'claim_stance', key: 'truce:dawn', value: 'affirms' } as const
const demand = { unit: 'demand_status', key: 'toll:doha:dawn', value: 'refused' } as const
const report = (table: 'claim_reports' | 'demand_reports', uid: number, row: StoredRecord['row']) =>
  ({ table, uid, version: 1, row }) satisfies StoredRecord

test('the address of a unit names it', () => {
  const address = unitAddress('talks', 7, claim)
  expect(address).toMatch(/^\/admin\/processes\/talks\/articles\/7\?/)
  expect(readUnitToWrite(address.slice(address.indexOf('?')))).toEqual(claim)
  expect(readUnitToWrite('')).toBeUndefined()
  expect(readUnitToWrite('?unit=delegation_seat&key=a&value=b')).toBeUndefined()
})

test('a new report begins with the unit, and with no round where it is of none', () => {
  expect(beginReport(claim)).toEqual({ table: 'claim_reports', texts: { claim: 'truce', stance: 'affirms' } })
  expect(beginReport(demand).texts).toEqual({ demand: 'toll', round: 'doha', status: 'refused' })
  expect(beginReport({ ...demand, key: 'toll:none:dawn' }).texts.round).toBe('')
})

test('a report that is there is found, of a demand its last step', () => {
  const reports = [
    report('claim_reports', 1, { claim: 'truce', source: 'dawn' }),
    report('demand_reports', 2, { demand: 'toll', round: 'doha', source: 'dawn', step: 1 }),
    report('demand_reports', 3, { demand: 'toll', round: 'doha', source: 'dawn', step: 2 }),
    report('demand_reports', 4, { demand: 'toll', round: null, source: 'dawn', step: 3 }),
  ]
  expect(findReportOf(claim, reports)?.uid).toBe(1)
  expect(findReportOf(demand, reports)?.uid).toBe(3)
  expect(findReportOf({ ...demand, key: 'toll:none:dawn' }, reports)?.uid).toBe(4)
  expect(findReportOf({ ...claim, key: 'ferry:dawn' }, reports)).toBeUndefined()
})
