import 'server-only'
import type { StoredRecord } from '@/dataset/edits/edit'
import { type TableName, tableNames } from '@/dataset/tables'
import type { Db } from '@/server/db/prisma'
import { selectRecords } from './stored-table'

/** Reads one record of a process; null where there is none of this table and uid. */
export async function readRecord(
  db: Db,
  processId: string,
  table: TableName,
  uid: number,
): Promise<StoredRecord | null> {
  const [record] = await select(db, processId, { table, uids: [uid], lock: '' })
  return record ?? null
}

/**
 * Reads records, by uid, and keeps others from changing them until the transaction ends. All lock in the same order, so
 * that two who change the same records wait for each other instead of locking each other out.
 */
export async function lockRecords(
  db: Db,
  processId: string,
  targets: readonly { readonly table: TableName; readonly uid: number }[],
): Promise<ReadonlyMap<number, StoredRecord>> {
  const found = new Map<number, StoredRecord>()
  for (const table of tableNames) {
    const uids = targets.flatMap((target) => (target.table === table ? [target.uid] : []))
    if (uids.length === 0) continue
    for (const record of await select(db, processId, { table, uids, lock: 'FOR UPDATE OF t' }))
      found.set(record.uid, record)
  }
  return found
}

async function select(
  db: Db,
  processId: string,
  {
    table,
    uids,
    lock,
  }: { readonly table: TableName; readonly uids: readonly number[]; readonly lock: string },
): Promise<StoredRecord[]> {
  const found = await db.$queryRawUnsafe<(Pick<StoredRecord, 'version' | 'row'> & { uid: bigint })[]>(
    `${selectRecords(table)} AND t.record_uid = ANY ($2::bigint[]) ORDER BY t.record_uid ${lock}`,
    processId,
    uids,
  )
  return found.map(({ uid, version, row }) => ({ table, uid: Number(uid), version, row }))
}
