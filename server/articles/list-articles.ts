import 'server-only'
import type { ArticleProgress, SecondProgress } from '@/dataset/articles/article'
import type { Db } from '@/server/db/prisma'
import { givenByFirstCoders, isCodedBy } from './first-coder'
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
  return secondOf(await readSecondRow(db, processId, uid, userId))
}

/** Reads why whoever asks cannot begin the second coding of an article that has none; null where they can. */
export async function readWhyNotSecond(
  db: Db,
  processId: string,
  uid: number,
  userId: string,
): Promise<string | null> {
  return whyNotSecond(await readSecondRow(db, processId, uid, userId))
}

async function readSecondRow(db: Db, processId: string, uid: number, userId: string): Promise<SecondRow> {
  const [row] = await db.$queryRawUnsafe<SecondRow[]>(
    `WITH ${firstCodings} SELECT ${secondColumns} FROM ${secondTables}
     WHERE s.process_id = $1 AND s.record_uid = $3`,
    processId,
    userId,
    uid,
  )
  if (!row) throw new Error(`There is no article ${uid}.`)
  return row
}

/** SQL: whether the user `$2` is a first coder of an article of the process `$1`, and the names of all who coded it. */
const firstCodings = `first_codings AS (
  SELECT g.uid, bool_or(${isCodedBy}) AS is_own,
    array_agg(DISTINCT g.name ORDER BY g.name) FILTER (
      WHERE g.kind < 3 AND g.coder_id IS NOT NULL AND (c.compared_at IS NULL OR g.at <= c.compared_at)
    ) AS coders
  FROM (${givenByFirstCoders}) g LEFT JOIN second_codings c ON c.source_uid = g.uid GROUP BY g.uid)`

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

function secondOf({ coder, isOwn, isFinished, isCompared, ...rest }: SecondRow): SecondProgress {
  return {
    state: coder === null ? null : { coder, isOwn: isOwn === true, isFinished, isCompared },
    isInCodings: rest.isInCodings,
    mayBegin: coder === null && whyNotSecond(rest) === null,
  }
}

function whyNotSecond({
  isFirstCoder,
  isInCodings,
}: Pick<SecondRow, 'isFirstCoder' | 'isInCodings'>): string | null {
  if (isFirstCoder) return 'You have coded this article yourself. Somebody else is its second coder.'
  if (isInCodings)
    return 'Two have coded this article already: what they gave stands among the records, under “Two coders”.'
  return null
}
