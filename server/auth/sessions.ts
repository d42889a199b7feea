import 'server-only'
import type { Db } from '@/server/db/prisma'
import type { CurrentUser } from './accounts'

/** A browser in which a user is logged in. */
export interface SessionEntry {
  readonly id: string
  readonly createdAt: string
  /** When it was last prolonged, at most a day ago if it is in use. */
  readonly usedAt: string
  readonly expiresAt: string
  readonly address: string | null
  /** What the browser calls itself. */
  readonly browser: string | null
  /** Whether it is the one that asks. */
  readonly isCurrent: boolean
}

/** The sessions of a user that have not run out, the newest first. Their tokens are told to nobody. */
export async function listSessions(
  db: Db,
  { id, sessionId }: Pick<CurrentUser, 'id' | 'sessionId'>,
): Promise<readonly SessionEntry[]> {
  const rows = await db.session.findMany({
    where: { userId: id, expiresAt: { gt: new Date() } },
    orderBy: { createdAt: 'desc' },
  })
  return rows.map((row) => ({
    id: row.id,
    createdAt: row.createdAt.toISOString(),
    usedAt: row.updatedAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    address: row.ipAddress,
    browser: row.userAgent,
    isCurrent: row.id === sessionId,
  }))
}

/** Ends one session of a user, effective with its next request; false where they have none of this id. */
export async function endSession(db: Db, userId: string, sessionId: string): Promise<boolean> {
  const { count } = await db.session.deleteMany({ where: { id: sessionId, userId } })
  return count === 1
}

/** Ends all sessions of a user but the one that asks; says how many. */
export async function endOtherSessions(
  db: Db,
  { id, sessionId }: Pick<CurrentUser, 'id' | 'sessionId'>,
): Promise<number> {
  const { count } = await db.session.deleteMany({ where: { userId: id, id: { not: sessionId } } })
  return count
}
