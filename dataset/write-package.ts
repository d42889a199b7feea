import { type Cell, formatCell } from './cell-text'
import { formatCsv } from './csv-text'
import type { Dataset } from './dataset'
import { sortRows } from './normalise'
import { codebookFile, csvFile, descriptorFile, type PackageFiles } from './package-files'
import { type Row, type TableName, tableNames, tables } from './tables'
import { writeDescriptor } from './write-descriptor'

/**
 * The dataset as a normalised package: rows by key, columns in descriptor order, LF, quotes only where needed.
 * `readPackage` gives the same dataset back; a dataset without a codebook gets no README.md.
 */
export function writePackage(dataset: Dataset): PackageFiles {
  const { codebook } = dataset.process
  const texts: [string, string][] = [
    [descriptorFile, writeDescriptor(dataset)],
    ...(codebook === '' ? [] : [[codebookFile, codebook] satisfies [string, string]]),
    ...tableNames.map((table): [string, string] => [csvFile(table), writeTable(table, dataset.rows[table])]),
  ]
  const encoder = new TextEncoder()
  return new Map(texts.map(([name, text]) => [name, encoder.encode(text)]))
}

function writeTable<T extends TableName>(table: T, rows: readonly Row<T>[]): string {
  const columns = Object.keys(tables[table].columns)
  const lines = sortRows(table, rows).map((row) => {
    const cells = row as Readonly<Record<string, Cell>>
    return columns.map((column) => formatCell(cells[column] ?? null))
  })
  return formatCsv([columns, ...lines])
}
