import 'server-only'
import type { Db } from '@/server/db/prisma'

/**
 * Makes the transaction the only one that imports, restores or publishes this process, new or old, until it ends.
 * Two at once wait for each other and then see each other's work.
 */
export async function lockProcess(db: Db, processId: string): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('parley:process:' || ${processId}, 0))`
}

/** Keeps imports, restores and publishing of this process out until the transaction ends; others may save meanwhile. */
export async function shareProcess(db: Db, processId: string): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock_shared(hashtextextended('parley:process:' || ${processId}, 0))`
}
