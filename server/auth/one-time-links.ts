import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import type { Db } from '@/server/db/prisma'

const lifetimeDays = { 'set-up': 1, user: 7 } as const

/** A link that works once. */
export interface OneTimeLink {
  readonly url: string
  readonly expiresAt: Date
}

/**
 * Makes a link that works once: for a user, to set a password, or for nobody yet, to make the first admin. The token
 * stands behind the `#`, which browsers send to no server, so that no log has it; the database keeps its hash alone.
 */
export async function createOneTimeLink(db: Db, origin: string, userId: string | null): Promise<OneTimeLink> {
  const token = randomBytes(32).toString('base64url')
  const days = lifetimeDays[userId === null ? 'set-up' : 'user']
  const expiresAt = new Date(Date.now() + days * 24 * 60 * 60 * 1000)
  // The last link is the one that counts.
  await db.oneTimeLink.deleteMany({ where: { user_id: userId } })
  await db.oneTimeLink.create({ data: { token_hash: hash(token), user_id: userId, expires_at: expiresAt } })
  return { url: `${origin}/admin/welcome#${token}`, expiresAt }
}

/** Whose link a token is: a user's id, null for the first admin; undefined for no link, a used or an old one. */
export async function findOneTimeLink(db: Db, token: string): Promise<string | null | undefined> {
  const link = await db.oneTimeLink.findUnique({ where: { token_hash: hash(token) } })
  return link && link.expires_at > new Date() ? link.user_id : undefined
}

/** Uses a link up; false where somebody else has just done so. */
export async function consumeLink(db: Db, token: string): Promise<boolean> {
  const { count } = await db.oneTimeLink.deleteMany({
    where: { token_hash: hash(token), expires_at: { gt: new Date() } },
  })
  return count === 1
}

const hash = (token: string) => createHash('sha256').update(token).digest('hex')
