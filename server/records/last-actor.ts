import 'server-only'
import type { Db } from '@/server/db/prisma'

/** Who changed a record, or the description of a process, last. */
export async function readLastActor(db: Db, uid: number): Promise<string> {
  const [last] = await db.$queryRaw<{ actor: string }[]>`
    SELECT actor FROM revisions WHERE record_uid = ${uid} ORDER BY id DESC LIMIT 1`
  return last?.actor ?? 'Somebody'
}
