import { type Cell, parseCell } from './cell-text'
import type { Column } from './columns'
import type { Fault } from './fault'
import type { FileReader } from './file-reader'
import { UnreadableFile } from './file-text'
import { csvFile } from './package-files'
import { cellSchemas, describeAllowed } from './row-schema'
import type { LooseRow } from './rules/rule'
import { type TableName, tables } from './tables'

/** What a CSV file holds as far as it can be read, and all that is wrong with its cells. */
export interface TableReading<T extends TableName> {
  /** null if not every row and column of the table is known. */
  readonly rows: readonly LooseRow<T>[] | null
  readonly faults: readonly Fault[]
}

/** The row of a spreadsheet that shows the row at this index, the header being row 1. */
export const lineOf = (index: number): number => index + 2

/** Reads the CSV file of a table; undefined stands for a file that is not there. */
export function readTable<T extends TableName>(
  table: T,
  bytes: Uint8Array | undefined,
  reader: FileReader,
): TableReading<T> {
  const where = csvFile(table)
  if (bytes === undefined) return { rows: null, faults: [fileFault(where, 'the file is missing')] }
  try {
    const [header = [], ...records] = reader.cells(reader.text(bytes), tables[table].columns)
    return readRecords(table, header, records)
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    return { rows: null, faults: [{ ...fileFault(where, error.message, error.allowed), line: error.line }] }
  }
}

/** A file with so many faults is another file, or broken as a whole: nobody goes through more, and each takes its time. */
const mostFaults = 1000
const tooManyFaults = `the file has more than ${mostFaults} faults: it was read no further than this row`

function readRecords<T extends TableName>(table: T, header: string[], records: string[][]): TableReading<T> {
  const headerFaults = checkHeader(csvFile(table), header, Object.keys(tables[table].columns))
  const faults: Fault[] = [...headerFaults]
  const rows: LooseRow<T>[] = []
  for (const [index, record] of records.entries()) {
    if (faults.length >= mostFaults) {
      faults.push({ ...fileFault(csvFile(table), tooManyFaults), line: lineOf(index) })
      return { rows: null, faults }
    }
    const reading = readRow(table, header, record, lineOf(index))
    faults.push(...reading.faults)
    rows.push(reading.row)
  }
  return { rows: headerFaults.length > 0 ? null : rows, faults }
}

function readRow<T extends TableName>(table: T, header: string[], record: string[], line: number) {
  const columns: Readonly<Record<string, Column>> = tables[table].columns
  const schemas = cellSchemas(table)
  const at = { where: csvFile(table), line, key: null }
  const row: Record<string, Cell> = Object.fromEntries(Object.keys(columns).map((name) => [name, null]))
  const faults: Fault[] = []
  if (record.length !== header.length) {
    const problem = `the row has ${record.length} cells, the header has ${header.length}`
    faults.push({ ...at, column: null, value: null, problem, allowed: null })
  }
  for (const [place, text] of record.entries()) {
    const name = header[place] ?? ''
    const column = Object.hasOwn(columns, name) ? columns[name] : undefined
    if (column === undefined) continue
    const cell = parseCell(column, text)
    const problem = schemas[name]?.safeParse(cell).error?.issues[0]?.message
    row[name] = problem === undefined || isName(column) ? cell : null
    if (problem === undefined) continue
    faults.push({ ...at, column: name, value: text || null, problem, allowed: describeAllowed(column) })
  }
  return { row: row as LooseRow<T>, faults }
}

/** Text that other rows may use to name this one is kept even if it breaks its pattern, or each would be at fault. */
const isName = (column: Column) => column.type === 'string' && column.closedList === undefined

function checkHeader(where: string, header: readonly string[], columns: readonly string[]): Fault[] {
  const allowed = columns.join(', ')
  const unknown = header.filter((name) => !columns.includes(name))
  const repeated = header.filter((name, place) => header.indexOf(name) !== place)
  const missing = columns.filter((name) => !header.includes(name))
  const inHeader = (problem: string) => ({ ...fileFault(where, problem, allowed), line: 1 })
  const blame = (problem: string) => (name: string) => ({ ...inHeader(problem), value: name })
  return [
    ...unknown.map(blame('is no column of this table')),
    ...repeated.map(blame('heads more than one column')),
    ...missing.map((name) => inHeader(`there is no column '${name}'`)),
  ]
}

/** A fault of a whole file. */
export function fileFault(where: string, problem: string, allowed: string | null = null): Fault {
  return { where, line: null, key: null, column: null, value: null, problem, allowed }
}
