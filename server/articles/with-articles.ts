import 'server-only'
import type { Unwritten } from '@/dataset/unwritten'
import type { Db } from '@/server/db/prisma'

/** Values that are not written with the uids of their articles, at whose desks they are. */
export async function withArticles(
  db: Db,
  processId: string,
  unwritten: readonly Unwritten[],
): Promise<readonly (Unwritten & { readonly article: number })[]> {
  if (unwritten.length === 0) return []
  const sources = await db.source.findMany({
    where: { process_id: processId },
    select: { id: true, record_uid: true },
  })
  const uids = new Map(sources.map(({ id, record_uid }) => [id, Number(record_uid)]))
  return unwritten.flatMap((one) => {
    const article = uids.get(one.unitKey.split(':').at(-1) ?? '')
    return article === undefined ? [] : [{ ...one, article }]
  })
}
