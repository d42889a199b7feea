import 'server-only'
import type { StoredRecord } from '@/dataset/edits/edit'
import { evidenceTypeOf } from '@/dataset/edits/references'
import { recordKey } from '@/dataset/record-key'
import type { Db } from '@/server/db/prisma'
import { selectWhere } from './read-record'
import { pointerColumn } from './stored-table'

/** Reads the evidence of a record, article by article and paragraph by paragraph; null where its table carries none. */
export async function readEvidence(
  db: Db,
  processId: string,
  { table, row }: Pick<StoredRecord, 'table' | 'row'>,
): Promise<readonly StoredRecord<'evidence'>[] | null> {
  const type = evidenceTypeOf(table)
  if (type === undefined) return null
  const ofRecord = `t."${pointerColumn(type)}" = $2 ORDER BY t.source, t.paragraph, t.anchor`
  return selectWhere(db, processId, 'evidence', ofRecord, recordKey(type, row))
}
