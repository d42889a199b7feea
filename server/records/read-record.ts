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
  const [record] = await selectWhere(db, processId, table, 't.record_uid = $2', uid)
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
    const locked = 't.record_uid = ANY ($2::bigint[]) ORDER BY t.record_uid FOR UPDATE OF t'
    for (const record of await selectWhere(db, processId, table, locked, uids)) found.set(record.uid, record)
  }
  return found
}

/** The records of a table that a condition, and whatever comes after it, selects; `$1` is the process. */
export async function selectWhere<T extends TableName>(
  db: Db,
  processId: string,
  table: T,
  condition: string,
  ...parameters: readonly unknown[]
): Promise<StoredRecord<T>[]> {
  const found = await db.$queryRawUnsafe<(Pick<StoredRecord, 'version' | 'row'> & { uid: bigint })[]>(
    `${selectRecords(table)} AND ${condition}`,
    processId,
    ...parameters,
  )
  return found.map(({ uid, version, row }) => ({ table, uid: Number(uid), version, row }))
}
