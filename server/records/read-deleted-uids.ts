import 'server-only'
import type { AnyRow } from '@/dataset/rules/rule'
import { type TableName, tables } from '@/dataset/tables'
import type { Db } from '@/server/db/prisma'
import { fromStored } from './stored-table'

/** Gives the uid that a record of this table and key had when it was deleted; undefined where none was. */
export type DeletedUids = (table: TableName, row: AnyRow) => number | undefined

/**
 * Reads the uids of the records of some tables that were deleted and not brought back; of several with one key, the uid of
 * the one deleted last. What hangs on a uid, such as the text of an article, is found again by a record that takes it over.
 */
export async function readDeletedUids(
  db: Db,
  processId: string,
  names: readonly TableName[],
): Promise<DeletedUids> {
  // A record may have had other keys before, and may live on under another: its last revision alone counts.
  const deletions = await db.$queryRaw<{ name: TableName; uid: bigint; body: Record<string, unknown> }[]>`
    SELECT r.table_name AS name, r.record_uid AS uid, r.before AS body FROM revisions r
    WHERE r.process_id = ${processId} AND r.table_name = ANY(${names}) AND r.after IS NULL AND NOT EXISTS (
      SELECT 1 FROM revisions later
      WHERE later.record_uid = r.record_uid AND later.record_version > r.record_version
    ) ORDER BY r.id`
  const uids = new Map(
    deletions.map(({ name, uid, body }) => [keyText(name, fromStored(name, body)), Number(uid)]),
  )
  return (table, row) => uids.get(keyText(table, row))
}

const keyText = (table: TableName, row: AnyRow) =>
  JSON.stringify([table, ...tables[table].key.map((column) => row[column])])
