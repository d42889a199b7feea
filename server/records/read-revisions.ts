import 'server-only'
import type { RevisedTable } from '@/dataset/edits/edit'
import type { Revision } from '@/dataset/edits/revision'
import { isTableName } from '@/dataset/tables'
import { Prisma } from '@/prisma/generated/client'
import type { Db } from '@/server/db/prisma'
import { describedRow } from './process-description'
import { fromStored } from './stored-table'

/** Which revisions are asked for; all where nothing is said. */
export interface RevisionFilter {
  readonly uid?: number | undefined
  readonly act?: number | undefined
  readonly table?: RevisedTable | undefined
  readonly actor?: string | undefined
  /** Days, `YYYY-MM-DD` in UTC, both included. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** Only revisions older than this one. */
  readonly before?: number | undefined
}

interface RevisionRow {
  id: bigint
  table_name: string
  record_uid: bigint
  record_version: number
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
  act: bigint
  actor_id: string | null
  actor: string
  reason: string | null
  undoes: bigint | null
  at: Date
}

/** Reads revisions of the records of a process, the newest first. */
export async function readRevisions(
  db: Db,
  processId: string,
  filter: RevisionFilter,
  limit: number,
): Promise<readonly Revision[]> {
  const { uid, act, table, actor, from, to, before } = filter
  const rows = await db.$queryRaw<RevisionRow[]>`
    SELECT id, table_name, record_uid, record_version, before, after, act, actor_id, actor, reason, undoes, at
    FROM revisions WHERE ${Prisma.join(
      [
        Prisma.sql`process_id = ${processId}`,
        ...(uid === undefined ? [] : [Prisma.sql`record_uid = ${uid}`]),
        ...(act === undefined ? [] : [Prisma.sql`act = ${act}`]),
        ...(table === undefined ? [] : [Prisma.sql`table_name = ${table}`]),
        ...(actor === undefined ? [] : [Prisma.sql`actor = ${actor}`]),
        ...(from === undefined ? [] : [Prisma.sql`at >= ${from}::date`]),
        ...(to === undefined ? [] : [Prisma.sql`at < ${to}::date + 1`]),
        ...(before === undefined ? [] : [Prisma.sql`id < ${before}`]),
      ],
      ' AND ',
    )} ORDER BY id DESC LIMIT ${limit}`
  return rows.map(toRevision)
}

/** Reads one revision of a record of a process; undefined where there is none. */
export async function readRevision(db: Db, processId: string, id: number): Promise<Revision | undefined> {
  const [revision] = await readRevisions(db, processId, { before: id + 1 }, 1)
  return revision?.id === id ? revision : undefined
}

function toRevision(row: RevisionRow): Revision {
  const table = row.table_name
  if (table !== 'processes' && !isTableName(table))
    throw new Error(`a revision of ${table}, which is no table`)
  const read = (stored: RevisionRow['before']) =>
    stored && (table === 'processes' ? describedRow(stored) : fromStored(table, stored))
  return {
    id: Number(row.id),
    table,
    uid: Number(row.record_uid),
    version: row.record_version,
    before: read(row.before),
    after: read(row.after),
    act: Number(row.act),
    actorId: row.actor_id,
    actor: row.actor,
    reason: row.reason,
    undoes: row.undoes === null ? null : Number(row.undoes),
    at: row.at.toISOString(),
  }
}
