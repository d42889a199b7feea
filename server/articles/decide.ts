import 'server-only'
import { type Db, inTransaction, type PrismaClient } from '@/server/db/prisma'
import { shareProcess } from '@/server/records/lock-process'
import { isArticle } from './article-texts'

/** That an article mentions some claims or demands not, or that this is not decided after all. */
export interface Decided {
  readonly processId: string
  /** The article. */
  readonly uid: number
  /** Claims and demands. */
  readonly items: readonly number[]
  readonly isNotMentioned: boolean
  readonly by: { readonly id: string; readonly name: string }
}

/**
 * Writes down what somebody found that an article does not mention, all or nothing. Gives the items that are no claims or
 * demands of the process, for whose sake nothing was written; undefined where there is no such article.
 */
export function decide(
  prisma: PrismaClient,
  { processId, uid, items, isNotMentioned, by }: Decided,
): Promise<readonly number[] | undefined> {
  return inTransaction(prisma, async (db) => {
    await shareProcess(db, processId)
    if (!(await isArticle(db, processId, uid))) return undefined
    const unknown = await listUnknown(db, processId, items)
    if (unknown.length > 0) return unknown
    if (isNotMentioned)
      await db.$executeRaw`
        INSERT INTO not_mentioned (process_id, source_uid, record_uid, decided_by, decided_by_id)
        SELECT ${processId}, ${uid}, asked.uid, ${by.name}, ${by.id} FROM unnest(${[...items]}::bigint[]) AS asked (uid)
        ON CONFLICT DO NOTHING`
    else
      await db.notMentioned.deleteMany({
        where: { process_id: processId, source_uid: uid, record_uid: { in: items.map(BigInt) } },
      })
    return []
  })
}

/** The items that are no claims or demands of a process. */
async function listUnknown(db: Db, processId: string, items: readonly number[]): Promise<readonly number[]> {
  const rows = await db.$queryRaw<{ uid: bigint }[]>`
    SELECT uid FROM unnest(${[...items]}::bigint[]) AS asked (uid)
    WHERE uid NOT IN (
      SELECT record_uid FROM claims WHERE process_id = ${processId}
      UNION ALL SELECT record_uid FROM demands WHERE process_id = ${processId}
    ) ORDER BY uid`
  return rows.map(({ uid }) => Number(uid))
}
