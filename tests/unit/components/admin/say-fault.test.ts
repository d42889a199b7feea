import { expect, test } from 'vitest'
import { sayRowFaults } from '@/components/admin/records/check-draft'
import { sayFault } from '@/components/admin/records/say-fault'
import { checkRow } from '@/dataset/check-row'
import type { ProcessNames } from '@/dataset/edits/process-names'
import { keyIsTaken } from '@/dataset/rules/keys'
import type { AnyRow } from '@/dataset/rules/rule'
import type { TableName } from '@/dataset/tables'
import { noNames } from '@/tests/support/process-names'

const names: ProcessNames = {
  ...noNames,
  codes: [
    { vocabulary: 'seat_role', code: 'head', label: 'Head of delegation', definition: null },
    { vocabulary: 'seat_role', code: 'member', label: 'Member', definition: null },
  ],
}

/** What is said of one cell of a row that is faulty elsewhere too. */
function say(table: TableName, column: string, value: AnyRow[string]): string | undefined {
  const fault = checkRow(table, { [column]: value }).find((one) => one.column === column)
  return fault && sayFault(table, fault, names)
}

test.each([
  ['sources', 'short_name', null, 'This must not be empty.'],
  [
    'sources',
    'short_name',
    'A name of many words',
    '“A name of many words” is too long. Allowed: a text of at most 16 characters.',
  ],
  [
    'sources',
    'language',
    'English',
    '“English” is not a language code. Allowed: two lower-case letters a to z (ISO 639-1).',
  ],
  [
    'people',
    'id',
    'Two Words',
    '“Two Words” cannot be an id. Allowed: lower-case letters a to z, digits, and single hyphens between them.',
  ],
  [
    'evidence',
    'anchor',
    'one two three four five – six seven eight nine',
    '“one two three four five – six seven eight nine” has 9 words. Allowed: at most 8 words.',
  ],
  [
    'sources',
    'published_on',
    '7 Nov',
    '“7 Nov” is not a date. Allowed: a day of the calendar as YYYY-MM-DD.',
  ],
] as const)('%s, %s: %s', (table, column, value, said) => {
  expect(say(table, column, value)).toBe(said)
})

test('a choice that is none is told by labels, never by codes', () => {
  const said = say('delegation_seats', 'role', 'boss')
  expect(said).toMatch(/^“boss” is none of the choices\. Allowed: Head of delegation, Member, /)
})

test('other columns and tables are named as on the page', () => {
  const fault = { column: 'published_on', value: '2025-01-01', allowed: null }
  expect(
    sayFault('sources', { ...fault, problem: 'is outside published_earliest and published_latest' }, names),
  ).toBe('“2025-01-01” is outside published earliest and published latest.')
  expect(sayFault('evidence', { ...fault, problem: 'is the key of no row in demand_reports' }, names)).toBe(
    '“2025-01-01” is the key of no row in demand status by article.',
  )
  const again = { column: null, value: null, problem: keyIsTaken, allowed: null }
  expect(sayFault('evidence', again, names)).toBe(
    'There is one already with the same record type, record id, article, paragraph, and locating phrase: change that one instead.',
  )
})

test('an empty cell that another one asks for is called it, not the cell', () => {
  const fault = { column: 'start_on', value: null, allowed: null }
  expect(
    sayFault('events', { ...fault, problem: "the cell is empty, but the precision is 'day'" }, names),
  ).toBe("It is empty, but the precision is 'day'.")
})

test('what is wrong with a row is told at once: its cells, and what they say together', () => {
  const row = { id: 'x', title: '', precision: 'interval', start_on: '2025-11-07', end_on: '2025-11-01' }
  const said = sayRowFaults('events', row, names)
  expect(said).toMatchObject({
    title: expect.stringContaining('empty'),
    end_on: '“2025-11-01” is before first day. Allowed: 2025-11-07 or later.',
  })
  // The precision asks for a day that is there, and wrong: one fault is enough.
  const faulty = sayRowFaults('events', { ...row, end_on: 'soon' }, names)
  expect(faulty.end_on).toBe('“soon” is not a date. Allowed: a day of the calendar as YYYY-MM-DD.')
})
