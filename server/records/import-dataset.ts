import 'server-only'
import type { Dataset, ProcessDescription } from '@/dataset/dataset'
import { type DatasetDiff, diffDatasets } from '@/dataset/diff-datasets'
import { type Db, inTransaction, type PrismaClient } from '@/server/db/prisma'
import { commandLine, type Signature, signTransaction } from './author'
import { lockProcess } from './lock-process'
import { readTables } from './read-tables'
import { writeChanges } from './write-changes'

/** What an import did to the tables. */
export interface ImportResult {
  /** The tables as they were; undefined for a new process. */
  readonly before: Dataset | undefined
  readonly diff: DatasetDiff
}

/** Who imports, the command line unless told, why, and whom to tell how far it is. */
export interface ImportOptions extends Partial<Pick<Signature, 'author' | 'reason'>> {
  readonly onProgress?: (done: number, total: number) => void
}

/**
 * Makes the tables of a process equal to a validated dataset, all or nothing: a new process is added, a known one
 * is changed row by row. Other processes are not touched.
 */
export function importDataset(
  prisma: PrismaClient,
  dataset: Dataset,
  { author = commandLine, reason, onProgress }: ImportOptions = {},
): Promise<ImportResult> {
  return inTransaction(prisma, async (db) => {
    const { process } = dataset
    await lockProcess(db, process.id)
    await signTransaction(db, { author, reason })
    const before = await readTables(db, process.id)
    const diff = diffDatasets(before, dataset)
    await writeProcess(db, process)
    await writeChanges(db, process.id, diff, onProgress)
    return { before, diff }
  })
}

async function writeProcess(db: Db, process: ProcessDescription): Promise<void> {
  const { id, keywords, licenses, resources, ...plain } = process
  const data = {
    ...plain,
    keywords: [...keywords],
    licenses: licenses.map((license) => ({ ...license })),
    resources: { ...resources },
  }
  await db.process.upsert({ where: { id }, create: { id, ...data }, update: data })
}
