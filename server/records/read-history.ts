import 'server-only'
import type { ActSummary, Revision } from '@/dataset/edits/revision'
import type { Db } from '@/server/db/prisma'
import { type RevisionFilter, readRevisions } from './read-revisions'

/** One page of a history. */
export interface HistoryPage {
  /** The newest first. */
  readonly revisions: readonly Revision[]
  /** What there is to know of their acts beyond these revisions, by act. */
  readonly acts: Readonly<Record<string, ActSummary>>
  /** Of these revisions those that are the last of their records, whatever was asked for. */
  readonly newest: readonly number[]
  /** What the next page is asked for with; null where there is none. */
  readonly older: Pick<RevisionFilter, 'before' | 'except'> | null
}

/**
 * Reads one page of the history of a process. Of an act that fills pages, such as an import, only one page is told,
 * unless that act is all that is asked for.
 */
export async function readHistory(
  db: Db,
  processId: string,
  filter: RevisionFilter,
  limit: number,
): Promise<HistoryPage> {
  const revisions = await readRevisions(db, processId, filter, limit)
  const acts = await describeActs(db, [...new Set(revisions.map(({ act }) => act))])
  const last = revisions.at(-1)
  const newest = await findNewest(db, revisions)
  if (!last || revisions.length < limit) return { revisions, acts, newest, older: null }
  const isLong = filter.act === undefined && (acts[last.act]?.size ?? 0) > limit
  const older = { before: last.id, ...(isLong && { except: last.act }) }
  const hasOlder = (await readRevisions(db, processId, { ...filter, ...older }, 1)).length > 0
  return { revisions, acts, newest, older: hasOlder ? older : null }
}

async function findNewest(db: Db, revisions: readonly Revision[]): Promise<readonly number[]> {
  const uids = [...new Set(revisions.map(({ uid }) => uid))]
  const rows = await db.$queryRaw<{ id: bigint }[]>`
    SELECT max(id) AS id FROM revisions WHERE record_uid = ANY(${uids}) GROUP BY record_uid`
  const last = new Set(rows.map(({ id }) => Number(id)))
  return revisions.flatMap(({ id }) => (last.has(id) ? [id] : []))
}

async function describeActs(db: Db, acts: readonly number[]): Promise<HistoryPage['acts']> {
  const rows = await db.$queryRaw<{ act: bigint; size: bigint; begins: boolean }[]>`
    SELECT act, count(*) AS size, bool_or(table_name = 'processes' AND before IS NULL) AS begins
    FROM revisions WHERE act = ANY(${[...acts]}) GROUP BY act`
  return Object.fromEntries(
    rows.map(({ act, size, begins }) => [String(act), { size: Number(size), isBeginning: begins }]),
  )
}
