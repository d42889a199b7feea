import { CsvError, type CsvErrorCode, parse } from 'csv-parse/sync'
import { UnreadableFile } from './file-text'

const quotingProblems: Partial<Record<CsvErrorCode, string>> = {
  CSV_INVALID_CLOSING_QUOTE: 'a quoted cell goes on after its closing quote',
  CSV_QUOTE_NOT_CLOSED: 'a quoted cell is never closed',
  INVALID_OPENING_QUOTE: 'a quote stands inside a cell that is not quoted',
}

const separatorNames = { ',': 'a comma', ';': 'a semicolon', '\t': 'a tab' } as const

/** What stands between two cells. */
export type Separator = keyof typeof separatorNames

/**
 * The cells of a CSV text (RFC 4180, comma unless told otherwise, LF or CRLF), row by row as a spreadsheet shows them;
 * rows may differ in length. Throws UnreadableFile naming the row where quoting breaks.
 */
export function parseCsv(text: string, separator: Separator = ','): string[][] {
  try {
    return parse(text, {
      delimiter: separator,
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n'],
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new UnreadableFile(
      quotingProblems[error.code] ?? `the CSV cannot be read (${error.message})`,
      `cells with ${separatorNames[separator]}, a quote or a line break in double quotes, quotes inside them doubled`,
      typeof error.records === 'number' ? error.records + 1 : null,
    )
  }
}

/** Rows of cells as CSV text: comma, LF unless told otherwise, and quotes only where a cell needs them. */
export function formatCsv(rows: readonly (readonly string[])[], lineEnd: '\n' | '\r\n' = '\n'): string {
  return rows.map((cells) => cells.map(quoteWhereNeeded).join(',') + lineEnd).join('')
}

function quoteWhereNeeded(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
