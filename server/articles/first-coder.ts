import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import type { Db } from '@/server/db/prisma'

/** An article of which somebody is the first coder. */
export interface CodedArticle {
  readonly processId: string
  readonly uid: number
  readonly id: string
}

/**
 * Whether somebody gave an article anything as a first coder: a report, that it does not mention something, or that it is
 * coded to the end. Who decided what it does not mention is known by name alone, whichever they bore then.
 */
export async function hasCoded(
  db: Db,
  article: CodedArticle,
  coder: { readonly id: string; readonly name: string },
): Promise<boolean> {
  const [found] = await db.$queryRaw<{ has: boolean }[]>`
    SELECT EXISTS (
      SELECT 1 FROM revisions r WHERE r.actor_id = ${coder.id} AND (${isReport(article)} OR ${isEnd(article)})
    ) OR EXISTS (
      SELECT 1 FROM not_mentioned n WHERE ${isDecision(article)}
        AND (n.decided_by = ${coder.name} OR n.decided_by IN (SELECT actor FROM revisions WHERE actor_id = ${coder.id}))
    ) AS has`
  return found?.has === true
}

/**
 * Who wrote most of what an article is said to report, up to a moment; where it reports nothing, who decided that, or who
 * said that it is coded to the end.
 */
export async function readFirstCoder(db: Db, article: CodedArticle, until: Date): Promise<string> {
  const [found] = await db.$queryRaw<{ name: string }[]>`
    SELECT name FROM (
      SELECT 1 AS rank, r.actor AS name FROM revisions r WHERE ${isReport(article)} AND r.at <= ${until}
      UNION ALL SELECT 2, n.decided_by FROM not_mentioned n WHERE ${isDecision(article)} AND n.decided_at <= ${until}
      UNION ALL SELECT 3, r.actor FROM revisions r WHERE ${isEnd(article)} AND r.at <= ${until}
    ) told GROUP BY rank, name ORDER BY rank, count(*) DESC, name LIMIT 1`
  return found?.name ?? 'Somebody'
}

/** Whether the revision `r` is of what the article reports. */
const isReport = ({ processId, id }: CodedArticle) => Prisma.sql`(r.process_id = ${processId}
  AND r.table_name IN ('claim_reports', 'demand_reports') AND coalesce(r.after, r.before) ->> 'source' = ${id})`

/** Whether the revision `r` says that the article is coded to the end. */
const isEnd = ({ processId, uid }: CodedArticle) => Prisma.sql`(r.process_id = ${processId}
  AND r.record_uid = ${uid} AND r.after ->> 'coding_complete' = 'true'
  AND r.before ->> 'coding_complete' IS DISTINCT FROM 'true')`

/**
 * Whether the row `n` was decided by a coder. Whoever adds a claim opens the articles again that were coded to the end, and
 * decides nothing by that, though the rows which keep what was decided bear their name.
 */
const isDecision = ({ uid }: CodedArticle) => Prisma.sql`(n.source_uid = ${uid} AND NOT EXISTS (
  SELECT 1 FROM revisions o WHERE o.record_uid = n.source_uid AND o.at = n.decided_at
    AND o.before ->> 'coding_complete' = 'true' AND o.after ->> 'coding_complete' = 'false'))`
