/** Ways to break a valid package in one place, and to hear what `readPackage` says of it. */
import { formatCsv, parseCsv } from '@/dataset/csv-text'
import { formatFault, PackageError } from '@/dataset/fault'
import type { PackageFiles } from '@/dataset/package-files'
import { readPackage } from '@/dataset/read-package'
import type { TableName } from '@/dataset/tables'

/** The package with one file replaced, or left out where `bytes` is null. */
export function withFile(files: PackageFiles, name: string, bytes: Uint8Array | string | null): PackageFiles {
  const copy = new Map(files)
  if (bytes === null) copy.delete(name)
  else copy.set(name, typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes)
  return copy
}

/** The text of one file of a package; throws if it is not there. */
export function textOf(files: PackageFiles, name: string): string {
  const bytes = files.get(name)
  if (bytes === undefined) throw new Error(`the package has no ${name}`)
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

/** The package with one passage of a file replaced; throws unless it stands there exactly once. */
export function replaceText(files: PackageFiles, name: string, from: string, to: string): PackageFiles {
  const parts = textOf(files, name).split(from)
  if (parts.length !== 2) throw new Error(`'${from}' stands ${parts.length - 1} times in ${name}`)
  return withFile(files, name, parts.join(to))
}

/** The package with the cells of a table changed by `edit`, the header being row 0. */
export function editCells(
  files: PackageFiles,
  table: TableName,
  edit: (rows: string[][]) => void,
): PackageFiles {
  const name = `${table}.csv`
  const rows = parseCsv(textOf(files, name))
  edit(rows)
  return withFile(files, name, formatCsv(rows))
}

/** The package with one cell set; the line is the row of a spreadsheet, the header being 1. */
export function setCell(
  files: PackageFiles,
  table: TableName,
  line: number,
  column: string,
  text: string,
): PackageFiles {
  return editCells(files, table, (rows) => {
    const place = rows[0]?.indexOf(column) ?? -1
    const row = rows[line - 1]
    if (row === undefined || place < 0) throw new Error(`${table} has no row ${line} or no column ${column}`)
    if (row[place] === text) throw new Error(`${table}, row ${line}, ${column} is '${text}' already`)
    row[place] = text
  })
}

/** The package with one row more at the end of a table. */
export function addRow(files: PackageFiles, table: TableName, cells: readonly string[]): PackageFiles {
  return editCells(files, table, (rows) => {
    rows.push([...cells])
  })
}

/** The package without one row of a table; the line is the row of a spreadsheet. */
export function removeRow(files: PackageFiles, table: TableName, line: number): PackageFiles {
  return editCells(files, table, (rows) => {
    if (rows.splice(line - 1, 1).length !== 1) throw new Error(`${table} has no row ${line}`)
  })
}

/** What `readPackage` finds wrong, as an author reads it; empty if the package is sound. */
export function listFaults(files: PackageFiles): string[] {
  try {
    readPackage(files)
    return []
  } catch (error) {
    if (!(error instanceof PackageError)) throw error
    return error.faults.map(formatFault)
  }
}
