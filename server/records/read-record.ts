import 'server-only'
import type { StoredRecord } from '@/dataset/edits/edit'
import type { TableName } from '@/dataset/tables'
import type { Db } from '@/server/db/prisma'
import { selectRecords } from './stored-table'

/** Reads one record of a process; null where there is none of this table and uid. */
export function readRecord(
  db: Db,
  processId: string,
  table: TableName,
  uid: number,
): Promise<StoredRecord | null> {
  return select(db, processId, { table, uid, lock: '' })
}

/** Reads one record and keeps others from changing it until the transaction ends. */
export function lockRecord(
  db: Db,
  processId: string,
  table: TableName,
  uid: number,
): Promise<StoredRecord | null> {
  return select(db, processId, { table, uid, lock: 'FOR UPDATE OF t' })
}

async function select(
  db: Db,
  processId: string,
  { table, uid, lock }: { readonly table: TableName; readonly uid: number; readonly lock: string },
): Promise<StoredRecord | null> {
  const [found] = await db.$queryRawUnsafe<Pick<StoredRecord, 'version' | 'row'>[]>(
    `${selectRecords(table)} AND t.record_uid = $2 ${lock}`,
    processId,
    uid,
  )
  return found ? { table, uid, version: found.version, row: found.row } : null
}
