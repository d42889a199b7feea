import { parse } from 'csv-parse/browser/esm/sync'

/** The cells that a spreadsheet has put on the clipboard: tabs between them, quotes only around those with a line break. */
export function parseCells(text: string): readonly (readonly string[])[] {
  try {
    return parse(text, {
      delimiter: '\t',
      relax_column_count: true,
      relax_quotes: true,
      record_delimiter: ['\r\n', '\n'],
    })
  } catch {
    // A quote that is never closed is a quote and no more.
    return text.split(/\r?\n/).map((line) => line.split('\t'))
  }
}

/** Cells as a spreadsheet takes them from the clipboard. */
export function formatCells(rows: readonly (readonly string[])[]): string {
  const quote = (cell: string) => (/["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  return rows.map((cells) => cells.map(quote).join('\t')).join('\n')
}
