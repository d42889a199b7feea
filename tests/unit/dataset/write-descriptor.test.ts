import { expect, test } from 'vitest'
import { readPackage } from '@/dataset/read-package'
import { writeDescriptor } from '@/dataset/write-descriptor'
import { inventedPackageFolder, readFolder, realPackageFolder } from '@/tests/support/read-folder'

const invented = readPackage(readFolder(inventedPackageFolder))

interface Field {
  readonly name: string
  readonly format?: string
  readonly constraints?: { readonly enum?: readonly string[] }
}
interface Descriptor {
  readonly resources: readonly {
    readonly name: string
    readonly schema: { readonly fields: readonly Field[] }
  }[]
}

/** The field of a column as the descriptor of a dataset describes it. */
function findField(dataset: typeof invented, table: string, column: string): Field | undefined {
  const { resources } = JSON.parse(writeDescriptor(dataset)) as Descriptor
  return resources.find(({ name }) => name === table)?.schema.fields.find(({ name }) => name === column)
}

test('codes of a vocabulary stand by rank, ties by code', () => {
  expect(findField(invented, 'demand_reports', 'status')?.constraints?.enum).toEqual([
    'walked_back',
    'declined',
    'parked',
    'tabled',
    'tabled_again',
    'under_study',
    'outline_accepted',
    'signed',
    'in_force',
  ])
})

test('codes of a closed list stand in its order, whatever the ranks', () => {
  const reversed = invented.rows.vocabularies.map((row) => ({ ...row, rank: -row.rank }))
  const dataset = { ...invented, rows: { ...invented.rows, vocabularies: reversed } }
  expect(findField(dataset, 'claim_reports', 'stance')?.constraints?.enum).toEqual([
    'affirms',
    'contradicts',
    'unclear',
  ])
})

test('codes of several vocabularies stand in alphabetical order', () => {
  const codes = findField(invented, 'codings', 'value')?.constraints?.enum
  expect(codes).toEqual([...(codes ?? [])].sort())
  expect(codes).toHaveLength(18)
})

test('a vocabulary without codes gives no list, since a list may not be empty', () => {
  const vocabularies = invented.rows.vocabularies.filter((row) => row.vocabulary !== 'value_unit')
  const dataset = { ...invented, rows: { ...invented.rows, vocabularies } }
  expect(findField(dataset, 'event_reports', 'value_unit')).toEqual({ name: 'value_unit', type: 'string' })
})

test('every date has the default format, also the one that the first edition of the package left without', () => {
  const real = readPackage(readFolder(realPackageFolder))
  expect(findField(real, 'outside_documents', 'issued_on')).toEqual({
    name: 'issued_on',
    type: 'date',
    format: 'default',
  })
})
