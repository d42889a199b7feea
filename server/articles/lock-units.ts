import 'server-only'
import type { Db } from '@/server/db/prisma'

/** Keeps the ids by which second codings of a process name their units as they are until the transaction ends. */
export async function shareUnits(db: Db, processId: string): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock_shared(hashtextextended('parley:units:' || ${processId}, 0))`
}

/** Waits for whoever writes second codings of a process, and keeps others from it until the transaction ends. */
export async function lockUnits(db: Db, processId: string): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('parley:units:' || ${processId}, 0))`
}
