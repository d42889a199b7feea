import 'server-only'
import type { ArticleProgress, SecondProgress } from '@/dataset/articles/article'
import type { Db } from '@/server/db/prisma'
import { checklistItems } from './read-checklist'

/** Lists the articles of a process with how far they are coded, for whoever asks; the newest first. */
export async function listArticles(
  db: Db,
  processId: string,
  userId: string,
): Promise<readonly ArticleProgress[]> {
  const rows = await db.$queryRawUnsafe<ArticleRow[]>(
    `WITH ${firstCodings}
     SELECT s.record_uid AS uid, s.id, s.short_name AS name, s.title, s.coding_complete AS "isComplete",
       EXISTS (SELECT 1 FROM article_texts t WHERE t.source_uid = s.record_uid) AS "hasText",
       i.items, i.open, coalesce(f.coders, '{}') AS coders, ${secondColumns}
     FROM ${secondTables}, LATERAL (
       SELECT count(*) AS items, count(*) FILTER (WHERE i.decision = 'open') AS open FROM (${checklistItems}) i
     ) i WHERE s.process_id = $1 ORDER BY s.published_latest DESC, s.id`,
    processId,
    userId,
  )
  return rows.map(({ uid, id, name, title, isComplete, hasText, items, open, coders, ...row }) => ({
    ...{ uid: Number(uid), id, name, title, isComplete, hasText, coders },
    itemCount: Number(items),
    openCount: Number(open),
    second: secondOf(row),
  }))
}

/** Reads where the second coding of an article stands, for whoever asks. */
export async function readSecondProgress(
  db: Db,
  processId: string,
  uid: number,
  userId: string,
): Promise<SecondProgress> {
  const [row] = await db.$queryRawUnsafe<SecondRow[]>(
    `WITH ${firstCodings} SELECT ${secondColumns} FROM ${secondTables}
     WHERE s.process_id = $1 AND s.record_uid = $3`,
    processId,
    userId,
    uid,
  )
  if (!row) throw new Error(`There is no article ${uid}.`)
  return secondOf(row)
}

/**
 * Who gave an article anything as a first coder, as `hasCoded` knows it for one: a report, that it does not mention
 * something, or that it is coded to the end. Whoever opened it again by a new claim decided nothing by that.
 */
const firstCodings = `first_codings AS (
  SELECT uid, bool_or(is_own) AS is_own, array_agg(DISTINCT name ORDER BY name) FILTER (WHERE is_named) AS coders
  FROM (
    SELECT s.record_uid AS uid, r.actor AS name, r.actor_id IS NOT NULL AS is_named, r.actor_id = $2 AS is_own
    FROM revisions r JOIN sources s ON s.process_id = r.process_id AND s.id = coalesce(r.after, r.before) ->> 'source'
    WHERE r.process_id = $1 AND r.table_name IN ('claim_reports', 'demand_reports')
    UNION ALL
    SELECT n.source_uid, n.decided_by, true, n.decided_by IN (
      SELECT name FROM users WHERE id = $2 UNION ALL SELECT actor FROM revisions WHERE actor_id = $2
    ) FROM not_mentioned n
    WHERE n.process_id = $1 AND NOT EXISTS (
      SELECT 1 FROM revisions o WHERE o.record_uid = n.source_uid AND o.at = n.decided_at
        AND o.before ->> 'coding_complete' = 'true' AND o.after ->> 'coding_complete' = 'false')
    UNION ALL
    SELECT r.record_uid, r.actor, false, r.actor_id = $2 FROM revisions r
    WHERE r.process_id = $1 AND r.table_name = 'sources' AND r.after ->> 'coding_complete' = 'true'
      AND r.before ->> 'coding_complete' IS DISTINCT FROM 'true'
  ) told GROUP BY uid)`

const secondTables = `sources s LEFT JOIN second_codings c ON c.source_uid = s.record_uid
  LEFT JOIN first_codings f ON f.uid = s.record_uid`

const secondColumns = `c.coder, c.coder_id = $2 AS "isOwn", c.finished_at IS NOT NULL AS "isFinished",
  c.compared_at IS NOT NULL AS "isCompared", coalesce(f.is_own, false) AS "isFirstCoder",
  s.id IN (
    SELECT substring(k.unit_key FROM '[^:]*$') FROM codings k WHERE k.process_id = $1
  ) AS "isInCodings"`

interface ArticleRow extends SecondRow, Pick<ArticleProgress, 'id' | 'name' | 'title' | 'hasText'> {
  readonly uid: bigint
  readonly isComplete: boolean
  readonly coders: readonly string[]
  readonly items: bigint
  readonly open: bigint
}

interface SecondRow {
  /** Null where nobody has begun. */
  readonly coder: string | null
  readonly isOwn: boolean | null
  readonly isFinished: boolean
  readonly isCompared: boolean
  readonly isFirstCoder: boolean
  readonly isInCodings: boolean
}

function secondOf({ coder, isOwn, isFirstCoder, isInCodings, ...state }: SecondRow): SecondProgress {
  const { isFinished, isCompared } = state
  return {
    state: coder === null ? null : { coder, isOwn: isOwn === true, isFinished, isCompared },
    isInCodings,
    mayBegin: coder === null && !isFirstCoder && !isInCodings,
  }
}
