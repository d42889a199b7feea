import { z } from 'zod'
import type { Column } from './columns'
import { parseCsv, type Separator } from './csv-text'
import type { FileReader } from './file-reader'
import { decodeUtf8 } from './file-text'

/**
 * Reads files also as spreadsheets and editors save them: with a byte order mark, with CRLF at the end of every line,
 * with semicolons or tabs between the cells, with TRUE and FALSE, with days as 18.10.2025.
 */
export const spreadsheetReader: FileReader = {
  text: (bytes) => withoutCarriageReturns(withoutMark(decodeUtf8(bytes, savedAsUtf8))),
  cells: (text, columns) => {
    const [header = [], ...rows] = parseCsv(text, findSeparator(text, Object.keys(columns)))
    const types = header.map((name) => columns[name]?.type)
    return [header, ...rows.map((row) => row.map((cell, place) => readCell(cell, types[place])))]
  },
}

/**
 * A cell as we write it: spreadsheets shout `TRUE`, and some turn days into `18.10.2025`, which can be no other day. What
 * is neither stays as it stands, so that its fault quotes it.
 */
function readCell(cell: string, type: Column['type'] | undefined): string {
  if (type === 'boolean') return /^(true|false)$/i.test(cell) ? cell.toLowerCase() : cell
  const [, day = '', month = '', year] = (type === 'date' && /^(\d\d?)\.(\d\d?)\.(\d{4})$/.exec(cell)) || []
  const isoDay = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return trueDay.safeParse(isoDay).success ? isoDay : cell
}

const trueDay = z.iso.date()

const savedAsUtf8 =
  'UTF-8, which Excel saves as “CSV UTF-8 (Comma delimited)” and LibreOffice with the character set “Unicode (UTF-8)”'

const withoutMark = (text: string) => text.replace(/^\uFEFF/, '')

/** Where a line ends in LF alone, each CR belongs to a cell. */
function withoutCarriageReturns(text: string): string {
  return /(?<!\r)\n/.test(text) ? text : text.replaceAll('\r\n', '\n')
}

/** What stands between the cells: a comma, unless the header names columns only when it is split at something else. */
function findSeparator(text: string, columns: readonly string[]): Separator {
  const [header = ''] = /^[^\r\n]*/.exec(text) ?? []
  const hasColumns = (separator: Separator) =>
    header.split(separator).some((cell) => columns.includes(cell.replace(/^"(.*)"$/, '$1')))
  return ([',', ';', '\t'] as const).find(hasColumns) ?? ','
}
