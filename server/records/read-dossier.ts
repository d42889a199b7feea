import 'server-only'
import type { Dossier } from '@/dataset/edits/dossier'
import { permanentColumnOf } from '@/dataset/edits/permanent-column'
import { isEvidenced, recordTypeOf } from '@/dataset/edits/references'
import { formatKey, recordKey } from '@/dataset/record-key'
import type { TableName } from '@/dataset/tables'
import type { PrismaClient } from '@/server/db/prisma'
import { readReleasedKeys } from '@/server/releases/read-released-keys'
import { listRecords } from './list-records'
import { readRecord } from './read-record'

const longestList = 1000

/** Reads a record with what its form shows beside it; undefined where there is none. */
export async function readDossier(
  prisma: PrismaClient,
  processId: string,
  table: TableName,
  uid: number,
): Promise<Dossier | undefined> {
  const record = await readRecord(prisma, processId, table, uid)
  if (!record) return undefined
  const type = recordTypeOf(table)
  const evidence =
    type !== undefined && isEvidenced(table)
      ? await listRecords(prisma, processId, {
          table: 'evidence',
          where: [
            { column: 'record_type', value: type },
            { column: 'record_id', value: recordKey(type, record.row) },
          ],
          isDescending: false,
          limit: longestList,
          offset: 0,
        })
      : null
  const isReleased =
    permanentColumnOf(table) !== undefined &&
    (await readReleasedKeys(prisma, processId, table)).has(formatKey(table, record.row))
  return { record, evidence: evidence?.records ?? null, isReleased }
}
