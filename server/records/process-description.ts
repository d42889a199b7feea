import 'server-only'
import type { ProcessDescription } from '@/dataset/dataset'
import type { StoredRecord } from '@/dataset/edits/edit'
import { type ProcessWording, textsOfProcess, textsOfRow, wordingOf } from '@/dataset/edits/process-texts'
import type { Db, PrismaClient } from '@/server/db/prisma'
import { type Signature, signTransaction } from './author'
import { inTransactionOfChanges } from './change-records'
import { readLastActor } from './last-actor'
import { shareProcess } from './lock-process'
import { ChangeRefused } from './refusals'

/** What a process says of itself, as a record: its row holds texts, as `textsOfProcess` writes them. */
export type DescribedProcess = StoredRecord<'processes'>

/** Reads what a process says of itself; undefined where there is no such process. */
export function readDescription(db: Db, processId: string): Promise<DescribedProcess | undefined> {
  return select(db, processId, '')
}

/** The same, and nobody else changes it until the transaction ends. */
export function lockDescription(db: Db, processId: string): Promise<DescribedProcess | undefined> {
  return select(db, processId, 'FOR UPDATE')
}

/**
 * Changes what a process says of itself, over the version that its editor saw, and leaves a revision. Throws
 * ChangeRefused.
 */
export function changeDescription(
  prisma: PrismaClient,
  processId: string,
  { version, wording }: { readonly version: number; readonly wording: ProcessWording },
  signature: Signature,
): Promise<{ readonly act: number; readonly record: DescribedProcess }> {
  return inTransactionOfChanges(prisma, async (db) => {
    await shareProcess(db, processId)
    const current = await lockDescription(db, processId)
    if (!current) throw new ChangeRefused({ is: 'no process', processId })
    if (current.version !== version)
      throw new ChangeRefused({
        is: 'description changed meanwhile',
        record: current,
        by: await readLastActor(db, current.uid),
      })
    const act = await signTransaction(db, signature)
    await writeDescription(db, processId, wording)
    const record = await readDescription(db, processId)
    if (!record) throw new Error(`${processId} is gone while it is locked`)
    return { act, record }
  })
}

/** Writes what a process says of itself, in the caller's transaction; a new process is added. */
export async function writeDescription(db: Db, id: string, wording: ProcessWording): Promise<void> {
  const { title, description, version, keywords, licenses, resources, codebook } = wording
  const data = {
    title,
    description,
    version,
    codebook,
    keywords: [...keywords],
    licenses: licenses.map((license) => ({ ...license })),
    resources: { ...resources },
  }
  await db.process.upsert({ where: { id }, create: { id, ...data }, update: data })
}

/** Writes what texts say, as a revision keeps them. */
export function writeDescribed(db: Db, id: string, row: DescribedProcess['row']): Promise<void> {
  return writeDescription(db, id, wordingOf(textsOfRow(row)))
}

/** The texts of a process as Postgres has it. */
export function describedRow(stored: Readonly<Record<string, unknown>>): DescribedProcess['row'] {
  return textsOfProcess(stored as unknown as ProcessDescription)
}

async function select(db: Db, processId: string, lock: string): Promise<DescribedProcess | undefined> {
  const [found] = await db.$queryRawUnsafe<
    (Record<string, unknown> & { record_uid: bigint; record_version: number })[]
  >(`SELECT * FROM processes WHERE id = $1 ${lock}`, processId)
  if (!found) return undefined
  return {
    table: 'processes',
    uid: Number(found.record_uid),
    version: found.record_version,
    row: describedRow(found),
  }
}
