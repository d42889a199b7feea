import type { Dataset } from '@/dataset/dataset'
import { thawRelease } from '@/dataset/release-bytes'
import { writePackage } from '@/dataset/write-package'
import type { PrismaClient } from '@/server/db/prisma'
import { readTables } from '@/server/records/read-tables'
import { readFrozen, readHeads } from '@/server/releases/read-release'
import { ReleaseWithdrawn } from '@/server/releases/release'
import { writePackageFolder } from '../package-folder'
import type { Terminal } from '../terminal'
import { withDatabase } from '../with-database'

/** `parley export <process> <folder>`: writes the tables, or a release of them, as a data package. */
export async function exportCommand(
  terminal: Terminal,
  processId: string,
  folder: string,
  { release }: { readonly release?: number },
): Promise<void> {
  const dataset = await withDatabase((prisma) =>
    release === undefined ? readDraft(prisma, processId) : readReleased(prisma, processId, release),
  )
  const files = writePackage(dataset)
  await writePackageFolder(folder, files)
  terminal.result(`${processId}: ${files.size} files written to ${folder}`)
}

async function readDraft(prisma: PrismaClient, processId: string): Promise<Dataset> {
  const dataset = await readTables(prisma, processId)
  if (!dataset) throw new NothingToExport(`There is no process "${processId}".`)
  return dataset
}

async function readReleased(prisma: PrismaClient, processId: string, number: number): Promise<Dataset> {
  const heads = await readHeads(prisma)
  const head = heads.find((one) => one.processId === processId && one.number === number)
  if (!head) throw new NothingToExport(`"${processId}" has no release ${number}.`)
  if (head.withdrawal) throw new ReleaseWithdrawn(head)
  return thawRelease(await readFrozen(prisma, head)).dataset
}

/** There is no such process or release. */
class NothingToExport extends Error {
  override name = 'NothingToExport'
}
