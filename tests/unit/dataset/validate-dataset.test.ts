import { expect, test } from 'vitest'
import type { Dataset } from '@/dataset/dataset'
import { formatFault } from '@/dataset/fault'
import { readPackage } from '@/dataset/read-package'
import type { Row, TableName } from '@/dataset/tables'
import { validateDataset } from '@/dataset/validate-dataset'
import { inventedPackageFolder, readFolder } from '@/tests/support/read-folder'

const sound = readPackage(readFolder(inventedPackageFolder))

/** What an admin is told when the rows of one table are those. */
function faultsWith<T extends TableName>(
  table: T,
  edit: (rows: readonly Row<T>[]) => readonly Row<T>[],
): string[] {
  const dataset: Dataset = { ...sound, rows: { ...sound.rows, [table]: edit(sound.rows[table]) } }
  return validateDataset(dataset).map(formatFault)
}

test('a sound dataset has no faults', () => {
  expect(validateDataset(sound)).toEqual([])
})

test('a fault names table and key, since there is no line', () => {
  const faults = faultsWith('demand_reports', (rows) =>
    rows.map((row) => (row.demand === 'fish-ladder' ? { ...row, status: 'swum' } : row)),
  )
  expect(faults).toEqual([
    "demand_reports, fish-ladder:none:delta-notes-undated:1, column status: 'swum' is no code of the vocabulary demand_status. Allowed: declined, in_force, outline_accepted, parked, signed, tabled, tabled_again, under_study, walked_back.",
  ])
})

test('cells are checked too, since tables do not know all rules', () => {
  const faults = faultsWith('claims', (rows) =>
    rows.map((row) =>
      row.id === 'flow-low' ? { ...row, label: 'x'.repeat(49), knowable_from: '2031-02-30' } : row,
    ),
  )
  expect(faults).toEqual([
    `claims, flow-low, column label: '${'x'.repeat(49)}' is too long. Allowed: a text of at most 48 characters.`,
    "claims, flow-low, column knowable_from: '2031-02-30' is not a date. Allowed: a day of the calendar as YYYY-MM-DD.",
  ])
})

test('text that is empty but not null cannot be exported', () => {
  const faults = faultsWith('demands', (rows) =>
    rows.map((row) => (row.id === 'fish-ladder' ? { ...row, note: '' } : row)),
  )
  expect(faults).toEqual([
    "demands, fish-ladder, column note: '' is an empty text, where an empty cell is null. Allowed: a text.",
  ])
})

test('half of a surrogate pair cannot be stored', () => {
  const faults = faultsWith('demands', (rows) =>
    rows.map((row) => (row.id === 'fish-ladder' ? { ...row, note: '\ud83d' } : row)),
  )
  expect(faults).toEqual([
    "demands, fish-ladder, column note: '\ud83d' holds a character that cannot be stored. Allowed: a text.",
  ])
})

test('a code missing from a closed list is a fault of the table', () => {
  expect(faultsWith('vocabularies', (rows) => rows.filter((row) => row.code !== 'implicit'))).toEqual([
    "vocabularies, column code: 'implicit' is missing from the closed list claim_strength, on which charts build.",
  ])
})

test('a process may not take an address of ours', () => {
  const faults = validateDataset({ ...sound, process: { ...sound.process, id: 'admin' } })
  expect(faults.map(formatFault)).toEqual([
    "process, column id: 'admin' is reserved for an address of the site.",
  ])
})
