import 'server-only'
import type { Dossier } from '@/dataset/edits/dossier'
import { permanentColumnOf } from '@/dataset/edits/permanent-column'
import { formatKey } from '@/dataset/record-key'
import type { TableName } from '@/dataset/tables'
import type { PrismaClient } from '@/server/db/prisma'
import { readReleasedKeys } from '@/server/releases/read-released-keys'
import { readLastActor } from './last-actor'
import { readEvidence } from './read-evidence'
import { readRecord } from './read-record'

/** Reads a record with what its form shows beside it; undefined where there is none. */
export async function readDossier(
  prisma: PrismaClient,
  processId: string,
  table: TableName,
  uid: number,
): Promise<Dossier | undefined> {
  const record = await readRecord(prisma, processId, table, uid)
  if (!record) return undefined
  const evidence = await readEvidence(prisma, processId, record)
  const isReleased =
    permanentColumnOf(table) !== undefined &&
    (await readReleasedKeys(prisma, processId, table)).has(formatKey(table, record.row))
  return { record, evidence, isReleased, changedBy: await readLastActor(prisma, uid) }
}
