/** Edits of records in a database, as tests ask for them. */
import type { Edit, StoredRecord } from '@/dataset/edits/edit'
import type { AnyRow } from '@/dataset/rules/rule'
import type { TableName } from '@/dataset/tables'
import type { Db } from '@/server/db/prisma'
import type { Author } from '@/server/records/author'
import { readRecords } from '@/server/records/read-records'

export const coder: Author = { id: 'u1', name: 'Coder One' }

/** The record with this key in the tables of a process; throws where there is none. */
export async function requireRecord(
  db: Db,
  processId: string,
  table: TableName,
  where: AnyRow,
): Promise<StoredRecord> {
  const isMeant = ({ row }: StoredRecord) =>
    Object.entries(where).every(([column, value]) => row[column] === value)
  const found = (await readRecords(db, processId)).find((one) => one.table === table && isMeant(one))
  if (!found) throw new Error(`no record of ${table} has ${JSON.stringify(where)}`)
  return found
}

/** The edit that sets these cells of a record. */
export function setCells({ table, uid, version, row }: StoredRecord, cells: AnyRow): Edit {
  return { does: 'change', table, uid, version, row: { ...row, ...cells } }
}

/** The edit that deletes a record. */
export function remove({ table, uid, version }: StoredRecord): Edit {
  return { does: 'delete', table, uid, version }
}
