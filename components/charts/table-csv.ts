import { formatCsv } from '@/dataset/csv-text'
import type { DescribedTable, TableValue } from './description'
import type { Words } from './words'

/** A table as CSV (RFC 4180): a head of column labels, CRLF, and no text that a spreadsheet would run. */
export function tableCsv({ columns, rows }: DescribedTable, words: Words): string {
  const cells = rows.map((row) => row.map((value) => formatCell(value, words)))
  return formatCsv([columns.map(({ label }) => neutralise(label)), ...cells], '\r\n')
}

/** A value as it stands in a table on a page. */
export function formatTableValue(value: TableValue, words: Words): string {
  if (value === null) return ''
  if (typeof value === 'number') return words.number(value)
  return typeof value === 'boolean' ? words.t(value ? 'table.yes' : 'table.no') : value
}

const formatCell = (value: TableValue, words: Words) =>
  typeof value === 'number' ? String(value) : neutralise(formatTableValue(value, words))

/** Spreadsheets take a text that begins so for a formula; a leading apostrophe makes them show it. */
const neutralise = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)
