import { readPackage } from '@/dataset/read-package'
import { tableNames } from '@/dataset/tables'
import { readPackageFolder } from '../package-folder'
import type { Terminal } from '../terminal'

/** `parley validate <folder>`: reads a data package and lists all its faults. */
export async function validateCommand(terminal: Terminal, folder: string): Promise<void> {
  const { process, rows } = readPackage(await readPackageFolder(folder))
  const total = tableNames.reduce((sum, table) => sum + rows[table].length, 0)
  terminal.result(`${process.id}: ${tableNames.length} tables, ${total} rows, no fault`)
}
