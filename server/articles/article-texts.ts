import 'server-only'
import type { ArticleText } from '@/dataset/articles/article'
import { splitParagraphs } from '@/dataset/articles/paragraphs'
import type { Db } from '@/server/db/prisma'

/** Somebody has written another text of the article since; nothing was written. */
export class TextRefused extends Error {
  override name = 'TextRefused'
  constructor(readonly now: ArticleText) {
    super(`${now.by} has written another text of this article since.`)
  }
}

/** Reads what an article is called; undefined where there is no such article. */
export async function readArticleName(db: Db, processId: string, uid: number): Promise<string | undefined> {
  const found = await db.source.findFirst({
    where: { process_id: processId, record_uid: uid },
    select: { short_name: true },
  })
  return found?.short_name
}

/** Reads the text of an article; null where there is none. */
export async function readText(db: Db, uid: number): Promise<ArticleText | null> {
  return (await readTexts(db, [uid])).get(uid) ?? null
}

/** Reads the texts of articles, as far as they are here, by uid. */
export async function readTexts(db: Db, uids: readonly number[]): Promise<ReadonlyMap<number, ArticleText>> {
  const rows = await db.$queryRaw<TextRow[]>`
    SELECT DISTINCT ON (source_uid) source_uid AS uid, version, text, written_by AS "by", written_at AS at
    FROM article_texts WHERE source_uid = ANY (${[...uids]}::bigint[]) ORDER BY source_uid, version DESC`
  return new Map(
    rows.map(({ uid, version, text, by, at }) => [
      Number(uid),
      { version, paragraphs: splitParagraphs(text), by, at: at.toISOString() },
    ]),
  )
}

interface TextRow extends Pick<ArticleText, 'version' | 'by'> {
  readonly uid: bigint
  readonly text: string
  readonly at: Date
}

/** A text that is to be written. */
export interface NewText {
  readonly processId: string
  readonly uid: number
  readonly text: string
  readonly by: string
  /** The version that its author saw; 0 where there was none. */
  readonly seen: number
}

/** Whether there is an article of this uid. */
export async function isArticle(db: Db, processId: string, uid: number): Promise<boolean> {
  return (await db.source.count({ where: { process_id: processId, record_uid: uid } })) > 0
}

/** Writes the text of an article over the version that its author saw; older ones stay. Throws TextRefused. */
export async function writeText(db: Db, { processId, uid, text, by, seen }: NewText): Promise<number> {
  const now = await readText(db, uid)
  if (now && now.version !== seen) throw new TextRefused(now)
  const version = (now?.version ?? 0) + 1
  await db.articleText.create({
    data: { process_id: processId, source_uid: uid, version, text, written_by: by },
  })
  return version
}
