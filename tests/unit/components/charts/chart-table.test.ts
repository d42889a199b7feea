/** The table behind a chart: sorted, and as a file. */
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { sortTable } from '@/components/charts/sort-table'
import { tableCsv } from '@/components/charts/table-csv'
import { parseTableOptions } from '@/dataset/table-options'
import { english } from '@/tests/support/draw'

const columns = ['name', 'n'].map((key) => ({ key, label: key }))
const table = {
  columns,
  rows: [
    ['Ärger', 10],
    ['beta', null],
    ['alpha', 9],
    ['Zeta', -2],
  ],
}
const sorted = (query: string) =>
  sortTable(table, parseTableOptions(new URLSearchParams(query)), 'en').map(([name]) => name)

test('rows stand in the order of the chart unless a column is asked for', () => {
  expect(sorted('')).toEqual(['Ärger', 'beta', 'alpha', 'Zeta'])
  expect(sorted('column=nothing')).toEqual(['Ärger', 'beta', 'alpha', 'Zeta'])
  expect(sorted('column=__proto__')).toEqual(['Ärger', 'beta', 'alpha', 'Zeta'])
})

test('words sort as a reader expects, numbers as numbers, and what is empty stands last both ways', () => {
  expect(sorted('column=name')).toEqual(['alpha', 'Ärger', 'beta', 'Zeta'])
  expect(sorted('column=-name')).toEqual(['Zeta', 'beta', 'Ärger', 'alpha'])
  expect(sorted('column=n')).toEqual(['Zeta', 'alpha', 'Ärger', 'beta'])
  expect(sorted('column=-n')).toEqual(['Ärger', 'alpha', 'Zeta', 'beta'])
})

test.each([
  ['', { column: null, isDescending: false, part: 1, isAsked: false }],
  ['column=-n&rows=3', { column: 'n', isDescending: true, part: 3, isAsked: true }],
  ['rows=0', { part: 1, isAsked: true }],
  ['rows=-1&column=a b', { column: null, part: 1 }],
])('the table options of "%s"', (query, expected) => {
  expect(parseTableOptions(new URLSearchParams(query))).toMatchObject(expected)
})

test('a file holds the same values, and no text that a spreadsheet would run', () => {
  const texts = ['=1+1', '+49', '-x', '@home', '\tx', 'a "b", c', 'line\nbreak', 'plain']
  const csv = tableCsv({ columns, rows: texts.map((text, index) => [text, index - 3]) }, english)
  const [head, ...rows] = parse(csv, { record_delimiter: '\r\n' }) as string[][]
  expect(head).toEqual(['name', 'n'])
  expect(rows.map(([text]) => text)).toEqual([
    "'=1+1",
    "'+49",
    "'-x",
    "'@home",
    "'\tx",
    'a "b", c',
    'line\nbreak',
    'plain',
  ])
  // A negative number is a number.
  expect(rows.map(([, n]) => n)).toEqual(['-3', '-2', '-1', '0', '1', '2', '3', '4'])
})
