import 'server-only'
import { inTransaction, type PrismaClient } from '@/server/db/prisma'
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
  readonly by: string
}

/** Writes down what somebody found that an article does not mention; false where there is no such article. */
export function decide(
  prisma: PrismaClient,
  { processId, uid, items, isNotMentioned, by }: Decided,
): Promise<boolean> {
  return inTransaction(prisma, async (db) => {
    await shareProcess(db, processId)
    if (!(await isArticle(db, processId, uid))) return false
    if (isNotMentioned)
      await db.$executeRaw`
        INSERT INTO not_mentioned (process_id, source_uid, record_uid, decided_by)
        SELECT ${processId}, ${uid}, i.record_uid, ${by} FROM (
          SELECT record_uid FROM claims WHERE process_id = ${processId}
          UNION ALL SELECT record_uid FROM demands WHERE process_id = ${processId}
        ) i WHERE i.record_uid = ANY (${[...items]}::bigint[])
        ON CONFLICT DO NOTHING`
    else
      await db.notMentioned.deleteMany({
        where: { process_id: processId, source_uid: uid, record_uid: { in: items.map(BigInt) } },
      })
    return true
  })
}
