import 'server-only'
import type { Dataset } from '@/dataset/dataset'
import { type DatasetDiff, diffDatasets } from '@/dataset/diff-datasets'
import type { Db, PrismaClient } from '@/server/db/prisma'
import { commandLine, type Signature, signTransaction } from './author'
import { inTransactionOfChanges } from './change-records'
import { findProcessTitle } from './list-processes'
import { lockProcess } from './lock-process'
import { writeDescription } from './process-description'
import { readTables } from './read-tables'
import { ChangeRefused } from './refusals'
import { writeChanges } from './write-changes'

/** What an import did to the tables. */
export interface ImportResult {
  /** The tables as they were; undefined for a new process. */
  readonly before: Dataset | undefined
  readonly diff: DatasetDiff
  /** What its revisions have in common. */
  readonly act: number
}

/** Who imports, the command line unless told, why, over what, and whom to tell how far it is. */
export interface ImportOptions extends Partial<Pick<Signature, 'author' | 'reason'>> {
  /** What it is, for the history, which says so before the reason. */
  readonly what?: string
  /** The state of the process that its author saw; without it, what is there is overwritten whatever it is. */
  readonly seen?: number
  /** Whether it is to be a new process, and none is changed. */
  readonly isNew?: boolean
  /** Looks once more, when nobody else can write any more, whether it may be done; throws where it may not. */
  readonly check?: (db: Db) => Promise<unknown>
  readonly onProgress?: (done: number, total: number) => void
}

/**
 * Makes the tables of a process equal to a validated dataset, all or nothing: a new process is added, a known one
 * is changed row by row. Other processes are not touched. Throws ChangeRefused where `seen` is not how it is, or where
 * there is a process and it is to be new, and whatever `check` throws.
 */
export function importDataset(
  prisma: PrismaClient,
  dataset: Dataset,
  {
    author = commandLine,
    reason,
    what = 'Imported from a package',
    seen,
    isNew = false,
    check,
    onProgress,
  }: ImportOptions = {},
): Promise<ImportResult> {
  return inTransactionOfChanges(prisma, async (db) => {
    const { process } = dataset
    await lockProcess(db, process.id)
    if (isNew) await requireFreeId(db, process.id)
    if (seen !== undefined && seen !== (await readProcessState(db, process.id)))
      throw new ChangeRefused({ is: 'process changed meanwhile' })
    await check?.(db)
    const act = await signTransaction(db, {
      author,
      reason: reason ? `${what}: ${reason}` : what,
      isCopied: true,
    })
    const before = await readTables(db, process.id)
    const diff = diffDatasets(before, dataset)
    await writeDescription(db, process.id, process)
    await writeChanges(db, process.id, diff, onProgress)
    return { before, diff, act }
  })
}

/** Throws ChangeRefused where there is a process of this id. */
export async function requireFreeId(db: Db, processId: string): Promise<void> {
  if ((await findProcessTitle(db, processId)) !== undefined)
    throw new ChangeRefused({ is: 'process there already', processId })
}

/** The last revision of a process; 0 before the first. As long as it is the same, nothing has changed. */
export async function readProcessState(db: Db, processId: string): Promise<number> {
  const [row] = await db.$queryRaw<{ last: bigint | null }[]>`
    SELECT max(id) AS last FROM revisions WHERE process_id = ${processId}`
  return Number(row?.last ?? 0)
}
