import { expect, test } from 'vitest'
import type { TableName } from '@/dataset/tables'
import { listFaults, setCell } from '@/tests/support/edit-package'
import { inventedPackageFolder, readFolder } from '@/tests/support/read-folder'

const sound = readFolder(inventedPackageFolder)
const slug = 'lower-case letters a to z, digits, and single hyphens between them'
const day = 'a day of the calendar as YYYY-MM-DD'
const wholeFrom1 = 'a whole number from 1, digits only'
const decimal = 'a decimal number in its shortest form, such as 12 or -0.5'
const web = 'an address that opens with http:// or https://'

/** One cell, what is written into it, and all that an author is told. */
const cases: [table: TableName, line: number, column: string, text: string, fault: string][] = [
  ['demands', 2, 'title', '', 'the cell is empty. Allowed: a text.'],
  [
    'parties',
    2,
    'role',
    '',
    'the cell is empty. Allowed: party, mediator, offered_mediation, third_party, subject.',
  ],
  ['evidence', 2, 'paragraph', '', `the cell is empty. Allowed: ${wholeFrom1}.`],
  ['outside_documents', 2, 'id', 'Gauge paper', `'Gauge paper' cannot be an id. Allowed: ${slug}.`],
  ['outside_documents', 2, 'id', 'gauge--paper', `'gauge--paper' cannot be an id. Allowed: ${slug}.`],
  ['outside_documents', 2, 'id', 'gauge-paper\n', `'gauge-paper\n' cannot be an id. Allowed: ${slug}.`],
  [
    'sources',
    2,
    'language',
    'eng',
    "'eng' is not a language code. Allowed: two lower-case letters a to z (ISO 639-1).",
  ],
  [
    'sources',
    2,
    'short_name',
    'The Delta Notes of',
    "'The Delta Notes of' is too long. Allowed: a text of at most 16 characters.",
  ],
  [
    'sources',
    3,
    'url',
    'javascript:alert(1)',
    `'javascript:alert(1)' is not a web address. Allowed: ${web}.`,
  ],
  ['sources', 3, 'url', 'ledger.example', `'ledger.example' is not a web address. Allowed: ${web}.`],
  ['sources', 3, 'coding_complete', 'TRUE', "'TRUE' is neither true nor false. Allowed: true, false."],
  ['sources', 3, 'word_count', '0', `'0' is too small. Allowed: ${wholeFrom1}.`],
  ['sources', 3, 'word_count', '640.0', `'640.0' is not a whole number. Allowed: ${wholeFrom1}.`],
  ['sources', 3, 'word_count', '6.5', `'6.5' is not a whole number. Allowed: ${wholeFrom1}.`],
  ['sources', 3, 'word_count', '1e3', `'1e3' is not a whole number. Allowed: ${wholeFrom1}.`],
  ['sources', 3, 'word_count', '0640', `'0640' is not a whole number. Allowed: ${wholeFrom1}.`],
  ['sources', 3, 'word_count', ' 640', `' 640' is not a whole number. Allowed: ${wholeFrom1}.`],
  ['sources', 3, 'word_count', '+640', `'+640' is not a whole number. Allowed: ${wholeFrom1}.`],
  [
    'sources',
    3,
    'word_count',
    '2147483648',
    `'2147483648' is larger than 2147483647. Allowed: ${wholeFrom1}.`,
  ],
  ['event_reports', 2, 'value_number', '37.50', `'37.50' is not a number. Allowed: ${decimal}.`],
  ['event_reports', 2, 'value_number', '1e3', `'1e3' is not a number. Allowed: ${decimal}.`],
  ['event_reports', 2, 'value_number', '-0', `'-0' is not a number. Allowed: ${decimal}.`],
  ['event_reports', 2, 'value_number', 'NaN', `'NaN' is not a number. Allowed: ${decimal}.`],
  ['event_reports', 2, 'value_number', '37,5', `'37,5' is not a number. Allowed: ${decimal}.`],
  [
    'event_reports',
    2,
    'value_number',
    '0.12345678901234567890',
    `'0.12345678901234567890' is not a number. Allowed: ${decimal}.`,
  ],
  ['claims', 2, 'knowable_from', '2025-02-30', `'2025-02-30' is not a date. Allowed: ${day}.`],
  ['claims', 2, 'knowable_from', '2025-02-29', `'2025-02-29' is not a date. Allowed: ${day}.`],
  ['claims', 2, 'knowable_from', '2025-2-3', `'2025-2-3' is not a date. Allowed: ${day}.`],
  ['claims', 2, 'knowable_from', '0000-01-01', `'0000-01-01' is not a date. Allowed: ${day}.`],
  ['claims', 2, 'knowable_from', '3 February', `'3 February' is not a date. Allowed: ${day}.`],
  [
    'claims',
    2,
    'kind',
    'rumour',
    "'rumour' is not on the closed list. Allowed: fact, date, number, person, characterisation.",
  ],
  ['claims', 2, 'proposition', 'a\0b', "'a\0b' holds a character that cannot be stored. Allowed: a text."],
  [
    'claims',
    2,
    'proposition',
    'a\u202eb',
    "'a\u202eb' holds a control character or an override of the writing direction. Allowed: a text.",
  ],
  [
    'claims',
    2,
    'proposition',
    'a\u0007b',
    "'a\u0007b' holds a control character or an override of the writing direction. Allowed: a text.",
  ],
]

test.each(cases)('%s, row %i, column %s: %s', (table, line, column, text, fault) => {
  expect(listFaults(setCell(sound, table, line, column, text))).toContain(
    `${table}.csv, row ${line}, column ${column}: ${fault}`,
  )
})

test.each([
  ['claims', 2, 'knowable_from', '2024-02-29'],
  ['event_reports', 2, 'value_number', '-0.5'],
  ['sources', 3, 'word_count', '2147483647'],
  ['sources', 2, 'short_name', 'Delta Notes 2031'],
  ['demands', 2, 'note', ' =cmd|"/c calc"!A1,\r\n'],
] as const)('%s, row %i, column %s may be %s', (table, line, column, text) => {
  expect(listFaults(setCell(sound, table, line, column, text))).toEqual([])
})
