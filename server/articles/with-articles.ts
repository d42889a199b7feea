import 'server-only'
import type { Db } from '@/server/db/prisma'

/** Things of articles with the uid of the article of each, at whose desk it is; without those whose article is gone. */
export async function withArticles<Thing>(
  db: Db,
  processId: string,
  things: readonly Thing[],
  idOf: (thing: Thing) => string | undefined,
): Promise<readonly (Thing & { readonly article: number })[]> {
  if (things.length === 0) return []
  const sources = await db.source.findMany({
    where: { process_id: processId },
    select: { id: true, record_uid: true },
  })
  const uids = new Map<string | undefined, number>(
    sources.map(({ id, record_uid }) => [id, Number(record_uid)]),
  )
  return things.flatMap((thing) => {
    const article = uids.get(idOf(thing))
    return article === undefined ? [] : [{ ...thing, article }]
  })
}
