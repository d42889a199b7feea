import 'server-only'
import type { StoredRecord } from '@/dataset/edits/edit'
import { type TableName, tableNames } from '@/dataset/tables'
import type { Db } from '@/server/db/prisma'
import { selectRecords } from './stored-table'

/** One statement for all tables, so that they are read at one moment whatever else is being written. */
const selectAll = `SELECT json_build_object(${tableNames
  .map((name) => `'${name}', (SELECT coalesce(json_agg(r), '[]') FROM (${selectRecords(name)}) r)`)
  .join(',\n  ')})::text AS records`

/** Reads every record of a process as it stands in the tables; none where there is no such process. */
export async function readRecords(db: Db, processId: string): Promise<readonly StoredRecord[]> {
  const [found] = await db.$queryRawUnsafe<{ records: string }[]>(selectAll, processId)
  const records = JSON.parse(found?.records ?? '{}') as Record<TableName, Omit<StoredRecord, 'table'>[]>
  return tableNames.flatMap((table) => (records[table] ?? []).map((record) => ({ table, ...record })))
}
