import 'server-only'
import type { StoredRecord } from '@/dataset/edits/edit'
import type { Db, PrismaClient } from '@/server/db/prisma'
import { type Signature, signTransaction } from './author'
import { inTransactionOfChanges } from './change-records'
import { readProcessState } from './import-dataset'
import { lockProcess } from './lock-process'
import { readRecords } from './read-records'
import { ChangeRefused } from './refusals'
import { writeRecordChanges } from './write-record-changes'

/**
 * Deletes a process that was never published, as its author saw it, with all its records; revisions stay. Gives the act.
 * Throws ChangeRefused.
 */
export function deleteProcess(
  prisma: PrismaClient,
  processId: string,
  seen: number,
  signature: Signature,
): Promise<number> {
  return inTransactionOfChanges(prisma, async (db) => {
    await lockProcess(db, processId)
    const known = await db.process.findUnique({ where: { id: processId }, select: { id: true } })
    if (!known) throw new ChangeRefused({ is: 'no process', processId })
    if (seen !== (await readProcessState(db, processId)))
      throw new ChangeRefused({ is: 'process changed meanwhile' })
    if (await wasPublished(db, processId)) throw new ChangeRefused({ is: 'process published', processId })
    return deleteWhole(db, processId, await readRecords(db, processId), signature)
  })
}

/** Whether there is or was a release: addresses of it are for ever. */
export async function wasPublished(db: Db, processId: string): Promise<boolean> {
  return (await db.release.count({ where: { process_id: processId } })) > 0
}

/** Deletes a process and all its records, which the caller has read in the same transaction. */
export async function deleteWhole(
  db: Db,
  processId: string,
  records: readonly StoredRecord[],
  signature: Signature,
): Promise<number> {
  const act = await signTransaction(db, signature)
  const changes = records.map(({ table, uid, row }) => ({ table, uid, before: row, after: null, edit: null }))
  await writeRecordChanges(db, processId, changes)
  await db.process.delete({ where: { id: processId } })
  return act
}
