import { type TableName, tableNames } from './tables'

/** A data package as it lies in a folder: file name to bytes. Reading and writing the folder is the caller's. */
export type PackageFiles = ReadonlyMap<string, Uint8Array>

export const descriptorFile = 'datapackage.json'
export const codebookFile = 'README.md'

/** The file that holds a table. */
export const csvFile = (table: TableName): string => `${table}.csv`

/** Every file that a package may hold, in the order they are read. */
export const packageFileNames: readonly string[] = [descriptorFile, codebookFile, ...tableNames.map(csvFile)]
