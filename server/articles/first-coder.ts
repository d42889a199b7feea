import 'server-only'
import type { Db } from '@/server/db/prisma'

/** An article of which somebody is the first coder. */
export interface CodedArticle {
  readonly processId: string
  readonly uid: number
}

/** The columns that follow an id which is corrected. */
const followed = "'{key,source,claim,demand,round}'::text[]"
const isTakenOver = '(r.is_copied OR r.undoes IS NOT NULL)'

/**
 * SQL: what first coders gave the articles of the process `$1`, a row each: `uid` of the article; `kind`, 1 a report, 2 that
 * it does not mention something, 3 that it is coded to the end, 4 what was taken over from a package, a release or the
 * history; `name` and `coder_id` of who gave it, empty on the command line; `at`. A report whose ids alone follow those of
 * other records was not given anything, and whoever adds a claim decides nothing of the articles that it opens again.
 */
export const givenByFirstCoders = `
  SELECT s.record_uid AS uid, CASE WHEN ${isTakenOver} THEN 4 ELSE 1 END AS kind, r.actor AS name,
    r.actor_id AS coder_id, r.at
  FROM revisions r JOIN (
    SELECT DISTINCT ON (record_uid) record_uid, coalesce(after, before) ->> 'source' AS source FROM revisions
    WHERE process_id = $1 AND table_name IN ('claim_reports', 'demand_reports')
    ORDER BY record_uid, record_version DESC
  ) l ON l.record_uid = r.record_uid JOIN sources s ON s.process_id = $1 AND s.id = l.source
  WHERE r.before - ${followed} IS DISTINCT FROM r.after - ${followed}
  UNION ALL
  SELECT source_uid, 2, decided_by, decided_by_id, decided_at FROM not_mentioned
  WHERE process_id = $1 AND decided_by_id IS NOT NULL
  UNION ALL
  SELECT r.record_uid, CASE WHEN ${isTakenOver} THEN 4 ELSE 3 END, r.actor, r.actor_id, r.at FROM revisions r
  WHERE r.process_id = $1 AND r.table_name = 'sources' AND r.after ->> 'coding_complete' = 'true'
    AND r.before ->> 'coding_complete' IS DISTINCT FROM 'true'`

/** SQL: whether the row `g` of the above makes the user `$2` a first coder. */
export const isCodedBy = '(g.kind < 4 AND g.coder_id = $2)'

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
