import { describeChanges } from '@/dataset/changelog'
import { readPackage } from '@/dataset/read-package'
import type { PrismaClient } from '@/server/db/prisma'
import { importDataset } from '@/server/records/import-dataset'
import { readPackageFolder } from '../package-folder'
import { countTenths, type Terminal } from '../terminal'
import { withDatabase } from '../with-database'

/** Who imports, as the history calls them, and why. */
export interface ImportSignature {
  readonly by: string
  readonly reason?: string | undefined
}

/** `parley import <folder>`: makes the tables of a process equal to a data package and says what changed. */
export async function importCommand(
  terminal: Terminal,
  folder: string,
  signature: ImportSignature,
): Promise<void> {
  await withDatabase((prisma) => importFolder(prisma, terminal, folder, signature))
}

/** Imports the package of a folder and says what changed. */
export async function importFolder(
  prisma: PrismaClient,
  terminal: Terminal,
  folder: string,
  { by, reason }: ImportSignature,
): Promise<void> {
  terminal.progress(`Reading ${folder}`)
  const dataset = readPackage(await readPackageFolder(folder))
  const { id } = dataset.process
  const { before, diff } = await importDataset(prisma, dataset, {
    author: { id: null, name: by },
    reason,
    onProgress: countTenths(terminal.progress, 'Rows written'),
  })
  if (!before) terminal.result(`${id}: added, ${diff.size} rows`)
  else if (diff.size === 0 && diff.process.length === 0) terminal.result(`${id}: nothing changed`)
  else {
    terminal.result(`${id}: updated`)
    for (const line of describeChanges(diff, before, dataset)) terminal.result(`- ${line}`)
  }
}
