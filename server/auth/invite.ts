import 'server-only'
import { inTransaction, type PrismaClient } from '@/server/db/prisma'
import type { Author } from '@/server/records/author'
import { createOneTimeLink, type OneTimeLink } from './one-time-links'
import { addUser, type NewUser, resetUser, type User } from './users'

/** Adds a user and makes the link by which they set their password. Throws UserRefused. */
export function inviteUser(
  prisma: PrismaClient,
  author: Author,
  origin: string,
  newUser: NewUser,
): Promise<{ readonly user: User; readonly link: OneTimeLink }> {
  return inTransaction(prisma, async (db) => {
    const user = await addUser(db, author, newUser)
    return { user, link: await createOneTimeLink(db, origin, user.id) }
  })
}

/** Takes password and second factor from a user who lost them, and makes the link by which they set a new password. */
export function inviteAgain(
  prisma: PrismaClient,
  author: Author,
  origin: string,
  userId: string,
): Promise<OneTimeLink> {
  return inTransaction(prisma, async (db) => {
    await resetUser(db, author, userId)
    return createOneTimeLink(db, origin, userId)
  })
}
