import 'server-only'
import type { RevisedTable } from '@/dataset/edits/edit'
import { evidenceTypeOf } from '@/dataset/edits/references'
import type { Revision } from '@/dataset/edits/revision'
import { isTableName } from '@/dataset/tables'
import { Prisma } from '@/prisma/generated/client'
import type { Db } from '@/server/db/prisma'
import { describedRow } from './process-description'
import { fromStored, pointerColumn } from './stored-table'

/** Which revisions are asked for; all where nothing is said. */
export interface RevisionFilter {
  /** Of one record, and of the evidence that it has or had. */
  readonly uid?: number | undefined
  readonly act?: number | undefined
  readonly ids?: readonly number[] | undefined
  /** Of records of a table, and of evidence for them. */
  readonly table?: RevisedTable | undefined
  /** Part of a name. */
  readonly actor?: string | undefined
  /** From this moment on, and before that one, in ISO 8601. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** Only revisions older than this one. */
  readonly before?: number | undefined
  /** No revision of this act. */
  readonly except?: number | undefined
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
  now_called: string | null
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
  const { uid, act, ids, table, actor, from, to, before, except } = filter
  const rows = await db.$queryRaw<RevisionRow[]>`
    SELECT ${revisionColumns} FROM revisions WHERE ${Prisma.join(
      [
        Prisma.sql`process_id = ${processId}`,
        ...(uid === undefined ? [] : [await isOf(db, processId, uid)]),
        ...(ids === undefined ? [] : [Prisma.sql`id = ANY(${ids})`]),
        ...(act === undefined ? [] : [Prisma.sql`act = ${act}`]),
        ...(table === undefined ? [] : [isOfTable(table)]),
        ...(actor === undefined ? [] : [isBy(actor)]),
        ...(from === undefined ? [] : [Prisma.sql`at >= ${from}::timestamptz`]),
        ...(to === undefined ? [] : [Prisma.sql`at < ${to}::timestamptz`]),
        ...(before === undefined ? [] : [Prisma.sql`id < ${before}`]),
        ...(except === undefined ? [] : [Prisma.sql`act <> ${except}`]),
      ],
      ' AND ',
    )} ORDER BY id DESC LIMIT ${limit}`
  return rows.map(toRevision)
}

const nowCalled = Prisma.sql`(SELECT name FROM users WHERE users.id = revisions.actor_id AND name <> actor)`
const revisionColumns = Prisma.sql`id, table_name, record_uid, record_version, before, after, act, actor_id, actor,
  ${nowCalled} AS now_called, reason, undoes, at`

/** Whether a revision is by somebody whose name, then or now, has a part. */
const isBy = (part: string) =>
  Prisma.sql`position(lower(${part}) IN lower(concat_ws(' ', actor, ${nowCalled}))) > 0`

/** Whether a revision is of a record of a table, or of evidence for one: both are saved as one thing. */
function isOfTable(table: RevisedTable): Prisma.Sql {
  const type = isTableName(table) ? evidenceTypeOf(table) : undefined
  const own = Prisma.sql`table_name = ${table}`
  if (type === undefined) return own
  return Prisma.sql`(${own} OR table_name = 'evidence' AND coalesce(after, before) ->> ${pointerColumn(type)} IS NOT NULL)`
}

/** Whether a revision is of a record, or of evidence that names it by one of the keys that it has or had. */
async function isOf(db: Db, processId: string, uid: number): Promise<Prisma.Sql> {
  const known = await db.$queryRaw<{ table_name: string; key: string }[]>`
    SELECT DISTINCT table_name, coalesce(body ->> 'key', body ->> 'id') AS key
    FROM revisions, LATERAL (VALUES (before), (after)) AS bodies (body)
    WHERE process_id = ${processId} AND record_uid = ${uid} AND body IS NOT NULL`
  const table = known[0]?.table_name ?? ''
  const type = isTableName(table) ? evidenceTypeOf(table) : undefined
  const own = Prisma.sql`record_uid = ${uid}`
  if (type === undefined) return own
  const keys = known.map(({ key }) => key)
  const names = (side: 'before' | 'after') =>
    Prisma.sql`${Prisma.raw(side)} ->> ${pointerColumn(type)} = ANY(${keys})`
  return Prisma.sql`(${own} OR table_name = 'evidence' AND (${names('before')} OR ${names('after')}))`
}

/** What records of a table were once an act was done: of each its newest revision up to then. */
export async function readRevisionsUpTo(
  db: Db,
  processId: string,
  act: number,
  of: { readonly table: RevisedTable } | { readonly uid: number },
): Promise<readonly Revision[]> {
  const asked = 'uid' in of ? Prisma.sql`record_uid = ${of.uid}` : Prisma.sql`table_name = ${of.table}`
  const rows = await db.$queryRaw<RevisionRow[]>`
    SELECT DISTINCT ON (record_uid) ${revisionColumns} FROM revisions
    WHERE process_id = ${processId} AND act <= ${act} AND ${asked} ORDER BY record_uid, id DESC`
  return rows.map(toRevision)
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
    nowCalled: row.now_called,
    reason: row.reason,
    undoes: row.undoes === null ? null : Number(row.undoes),
    at: row.at.toISOString(),
  }
}
