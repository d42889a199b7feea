import 'server-only'
import type { Db } from '@/server/db/prisma'

/** An article of which somebody is the first coder. */
export interface CodedArticle {
  readonly processId: string
  readonly uid: number
}

/**
 * SQL: what first coders gave the articles of the process `$1`, a row each: `uid` of the article; `kind`, 1 a report, 2
 * that it does not mention something, 3 that it is coded to the end; `name` and `coder_id` of who gave it, of whom kind 2
 * keeps the name alone; `at`. Whoever adds a claim opens the articles again that were coded to the end, and decides
 * nothing by that, though the rows which keep what was decided bear their name.
 */
export const givenByFirstCoders = `
  SELECT s.record_uid AS uid, 1 AS kind, r.actor AS name, r.actor_id AS coder_id, r.at
  FROM revisions r JOIN sources s ON s.process_id = r.process_id AND s.id = coalesce(r.after, r.before) ->> 'source'
  WHERE r.process_id = $1 AND r.table_name IN ('claim_reports', 'demand_reports')
  UNION ALL
  SELECT n.source_uid, 2, n.decided_by, NULL, n.decided_at FROM not_mentioned n
  WHERE n.process_id = $1 AND NOT EXISTS (
    SELECT 1 FROM revisions o WHERE o.record_uid = n.source_uid AND o.at = n.decided_at
      AND o.before ->> 'coding_complete' = 'true' AND o.after ->> 'coding_complete' = 'false')
  UNION ALL
  SELECT r.record_uid, 3, r.actor, r.actor_id, r.at FROM revisions r
  WHERE r.process_id = $1 AND r.table_name = 'sources' AND r.after ->> 'coding_complete' = 'true'
    AND r.before ->> 'coding_complete' IS DISTINCT FROM 'true'`

/** SQL: whether the row `g` of the above is of the user `$2`, by whichever name they bore then. */
export const isOwnGiven = `(g.coder_id = $2 OR g.kind = 2 AND g.name IN (
  SELECT name FROM users WHERE id = $2 UNION ALL SELECT actor FROM revisions WHERE actor_id = $2))`

/** Whether a user gave an article anything as a first coder. */
export async function hasCoded(db: Db, { processId, uid }: CodedArticle, userId: string): Promise<boolean> {
  const [found] = await db.$queryRawUnsafe<{ has: boolean }[]>(
    `SELECT EXISTS (SELECT 1 FROM (${givenByFirstCoders}) g WHERE g.uid = $3 AND ${isOwnGiven}) AS has`,
    processId,
    userId,
    uid,
  )
  return found?.has === true
}

/**
 * Who wrote most of what an article is said to report, up to a moment; where it reports nothing, who decided that, or who
 * said that it is coded to the end.
 */
export async function readFirstCoder(db: Db, { processId, uid }: CodedArticle, until: Date): Promise<string> {
  const [found] = await db.$queryRawUnsafe<{ name: string }[]>(
    `SELECT g.name FROM (${givenByFirstCoders}) g WHERE g.uid = $2 AND g.at <= $3
     GROUP BY g.kind, g.name ORDER BY g.kind, count(*) DESC, g.name LIMIT 1`,
    processId,
    uid,
    until,
  )
  return found?.name ?? 'Somebody'
}
