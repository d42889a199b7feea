import 'server-only'
import type { StoredRecord } from '@/dataset/edits/edit'
import { evidenceTypeOf } from '@/dataset/edits/references'
import { recordKey } from '@/dataset/record-key'
import type { Db } from '@/server/db/prisma'
import { pointerColumn, selectRecords } from './stored-table'

/** Reads the evidence of a record, article by article and paragraph by paragraph; null where its table carries none. */
export async function readEvidence(
  db: Db,
  processId: string,
  { table, row }: Pick<StoredRecord, 'table' | 'row'>,
): Promise<readonly StoredRecord<'evidence'>[] | null> {
  const type = evidenceTypeOf(table)
  if (type === undefined) return null
  const found = await db.$queryRawUnsafe<(Pick<StoredRecord, 'version' | 'row'> & { uid: bigint })[]>(
    `${selectRecords('evidence')} AND t."${pointerColumn(type)}" = $2 ORDER BY t.source, t.paragraph, t.anchor`,
    processId,
    recordKey(type, row),
  )
  return found.map(({ uid, version, row: piece }) => ({
    table: 'evidence',
    uid: Number(uid),
    version,
    row: piece,
  }))
}
