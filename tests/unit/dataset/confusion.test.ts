import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { findAgreement } from '@/dataset/agreement'
import { codingUnitTypes } from '@/dataset/closed-lists'
import { prepareConfusion } from '@/dataset/confusion'
import { withRows } from '@/tests/support/datasets'
import { inventedDataset, realDataset } from '@/tests/support/draw'
import { realPackageFolder } from '@/tests/support/read-folder'

const codings: readonly Readonly<Record<string, string>>[] = parse(
  readFileSync(`${realPackageFolder}/codings.csv`),
  { columns: true },
)

describe.each(codingUnitTypes)('%s of the real process', (unitType) => {
  const confusion = prepareConfusion(realDataset, unitType)
  const agreement = findAgreement(realDataset, unitType)

  test('has every unit once, and on the diagonal those with the same value', () => {
    const counts = confusion?.counts.flat() ?? []
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(agreement?.allUnits.unitCount)
    const same = confusion?.counts.map((row, index) => row[index] ?? 0) ?? []
    expect(same.reduce((sum, count) => sum + count, 0)).toBe(agreement?.allUnits.agreementCount)
  })

  test('counts each pair of values as the CSV has them', () => {
    const given = new Map(
      codings
        .filter((row) => row.unit_type === unitType)
        .map((row) => [`${row.unit_key} ${row.coder}`, row.value]),
    )
    const keys = new Set(codings.filter((row) => row.unit_type === unitType).map((row) => row.unit_key))
    for (const [rowIndex, row] of (confusion?.values ?? []).entries())
      for (const [columnIndex, column] of (confusion?.values ?? []).entries())
        expect
          .soft(confusion?.counts[rowIndex]?.[columnIndex], `${row.code}, ${column.code}`)
          .toBe(
            [...keys].filter(
              (key) => given.get(`${key} A`) === row.code && given.get(`${key} B`) === column.code,
            ).length,
          )
  })
})

test('values stand in the order of their list, with those of an empty unit last', () => {
  expect(prepareConfusion(inventedDataset, 'demand_status')?.values.map(({ code }) => code)).toEqual([
    'walked_back',
    'declined',
    'parked',
    'tabled',
    'signed',
    'left_blank',
  ])
})

test('of one coder, or of three, there is none', () => {
  const one = withRows(inventedDataset, 'codings', (rows) =>
    rows.filter(({ coder }) => coder === 'first_reader'),
  )
  expect(prepareConfusion(one, 'demand_status')).toBeNull()
  const vocabulary = withRows(inventedDataset, 'vocabularies', (rows) => [
    ...rows,
    ...rows
      .filter(({ code }) => code === 'second_reader')
      .map((row) => ({ ...row, code: 'third_reader', rank: 3 })),
  ])
  const three = withRows(vocabulary, 'codings', (rows) => [
    ...rows,
    ...rows
      .filter(({ coder }) => coder === 'second_reader')
      .map((row) => ({ ...row, coder: 'third_reader' })),
  ])
  expect(prepareConfusion(three, 'demand_status')).toBeNull()
})
