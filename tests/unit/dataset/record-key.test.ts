import { expect, test } from 'vitest'
import { recordTypes } from '@/dataset/closed-lists'
import { readPackage } from '@/dataset/read-package'
import { demandUnitKey, recordKey, recordTable } from '@/dataset/record-key'
import { tables } from '@/dataset/tables'
import { readFolder, realPackageFolder } from '@/tests/support/read-folder'

const { rows } = readPackage(readFolder(realPackageFolder))

test('records with an id are found by it', () => {
  for (const type of recordTypes) {
    if (!('id' in tables[recordTable(type)].columns)) continue
    for (const row of rows[recordTable(type)]) expect(recordKey(type, row)).toBe('id' in row ? row.id : null)
  }
})

test('reports are found by what they join', () => {
  const reports = rows.demand_reports
  const tied = reports.find((row) => row.round !== null)
  const untied = reports.find((row) => row.round === null)
  if (!tied || !untied) throw new Error('the real package has reports with and without a round')
  expect(recordKey('demand_report', tied)).toBe(`${tied.demand}:${tied.round}:${tied.source}:${tied.step}`)
  expect(recordKey('demand_report', untied)).toBe(`${untied.demand}:none:${untied.source}:${untied.step}`)
  expect(demandUnitKey(untied)).toBe(`${untied.demand}:none:${untied.source}`)
  const [round] = rows.round_reports
  const [claim] = rows.claim_reports
  expect(recordKey('round_report', round ?? {})).toBe(`${round?.round}:${round?.source}`)
  expect(recordKey('claim_report', claim ?? {})).toBe(`${claim?.claim}:${claim?.source}`)
})

test('every piece of evidence in the real package finds its record', () => {
  const keys = new Set(
    recordTypes.flatMap((type) => rows[recordTable(type)].map((row) => `${type} ${recordKey(type, row)}`)),
  )
  expect(rows.evidence.filter((one) => !keys.has(`${one.record_type} ${one.record_id}`))).toEqual([])
})

test('a row of another table is refused', () => {
  expect(() => recordKey('round_report', { id: 'x' })).toThrow(
    new TypeError('the row is not one of round_reports'),
  )
})
