import { formatCell } from './cell-text'
import type { Dataset, Rows } from './dataset'
import { type Fault, PackageError } from './fault'
import { type FileReader, strictReader } from './file-reader'
import { UnreadableFile } from './file-text'
import { codebookFile, csvFile, descriptorFile, type PackageFiles, packageFileNames } from './package-files'
import { readDescriptor } from './read-descriptor'
import { fileFault, lineOf, readTable } from './read-table'
import type { LooseRows, RowFault } from './rules/rule'
import { storableText } from './storable-text'
import { tableNames } from './tables'
import { checkBetween, checkRowRules } from './validate-dataset'

/**
 * The dataset that a package holds; without a reader its files must be as we write them. Throws PackageError with every
 * fault of every file.
 */
export function readPackage(files: PackageFiles, reader: FileReader = strictReader): Dataset {
  const descriptorBytes = files.get(descriptorFile)
  const { descriptor, faults: descriptorFaults } = descriptorBytes
    ? readDescriptor(descriptorBytes, reader)
    : { descriptor: null, faults: [fileFault(descriptorFile, 'the file is missing')] }
  const codebook = readCodebook(files.get(codebookFile), reader)
  const readings = tableNames.map(
    (table) => [table, readTable(table, files.get(csvFile(table)), reader)] as const,
  )
  const rows = Object.fromEntries(
    readings.map(([table, reading]) => [table, reading.rows]),
  ) as unknown as LooseRows
  const faults = [
    ...descriptorFaults,
    ...codebook.faults,
    ...checkFileNames(files),
    ...readings.flatMap(([, reading]) => reading.faults),
    ...checkRowRules(rows).map(nameLine),
    ...checkBetween(rows).map((fault) => ({ ...nameLine(fault), isBetween: true })),
  ]
  if (descriptor === null || faults.length > 0) throw new PackageError(faults.sort(compareFaults))
  // Without a fault every cell has passed the schema of its column, so no row is loose any more.
  return { process: { ...descriptor, codebook: codebook.text }, rows: rows as Rows }
}

function readCodebook(
  bytes: Uint8Array | undefined,
  reader: FileReader,
): {
  readonly text: string
  readonly faults: readonly Fault[]
} {
  try {
    const text = bytes === undefined ? '' : reader.text(bytes)
    const wrong = storableText().safeParse(text).error?.issues ?? []
    return { text, faults: wrong.map(({ message }) => fileFault(codebookFile, `the file ${message}`)) }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    return { text: '', faults: [fileFault(codebookFile, error.message, error.allowed)] }
  }
}

// A table under a wrong name would otherwise be left out in silence.
function checkFileNames(files: PackageFiles): Fault[] {
  const unknown = [...files.keys()].filter(
    (name) => name.endsWith('.csv') && !packageFileNames.includes(name),
  )
  return unknown.map((name) =>
    fileFault(name, 'the file is no table of a package', tableNames.map(csvFile).join(', ')),
  )
}

function nameLine({ table, index, column, value, problem, allowed }: RowFault): Fault {
  const line = index === null ? null : lineOf(index)
  return {
    where: csvFile(table),
    line,
    key: null,
    column,
    value: value === null ? null : formatCell(value),
    problem,
    allowed,
  }
}

// By file and row, as an author goes through them; the sort is stable, so faults of one row keep their order.
function compareFaults(a: Fault, b: Fault): number {
  const byFile = packageFileNames.indexOf(a.where) - packageFileNames.indexOf(b.where)
  return byFile || (a.line ?? 0) - (b.line ?? 0)
}
