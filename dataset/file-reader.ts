import type { Column } from './columns'
import { parseCsv } from './csv-text'
import { decodeText } from './file-text'

/** How the files of a package become text, and the text of a table cells. Both throw UnreadableFile. */
export interface FileReader {
  readonly text: (bytes: Uint8Array) => string
  /** Row by row, the header first; `columns` are those that the table should have. */
  readonly cells: (text: string, columns: Readonly<Record<string, Column>>) => string[][]
}

/** Reads files as we write them, and no others. */
export const strictReader: FileReader = { text: decodeText, cells: (text) => parseCsv(text) }
