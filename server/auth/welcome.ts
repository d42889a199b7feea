import 'server-only'
import { inTransaction, type PrismaClient } from '@/server/db/prisma'
import type { Author } from '@/server/records/author'
import type { Auth } from './auth'
import { requireUnguessable } from './new-password'
import { consumeLink, findOneTimeLink } from './one-time-links'
import { addUser, findUser, lockUsers, setPasswordHash, type User, UserRefused } from './users'

/** What a one-time link is for. */
export type Welcome =
  | { readonly is: 'first admin' }
  | { readonly is: 'user'; readonly email: string; readonly name: string }

/** The link was used, has run out, or never was one. */
export class LinkRefused extends Error {
  override name = 'LinkRefused'
}

/** What the link with this token is for. Throws LinkRefused. */
export async function readWelcome(prisma: PrismaClient, token: string): Promise<Welcome> {
  const userId = await findOneTimeLink(prisma, token)
  if (userId === undefined) throw new LinkRefused()
  if (userId === null) return { is: 'first admin' }
  const user = await findUser(prisma, userId)
  if (!user) throw new LinkRefused()
  return { is: 'user', email: user.email, name: user.name }
}

/** What is set by way of a link; name and e-mail only by the first admin. */
export interface Settings {
  readonly password: string
  readonly name?: string | undefined
  readonly email?: string | undefined
}

/** Who adds the first admin, before there is anybody. */
const setUpLink: Author = { id: null, name: 'The set-up link' }

/** Uses a link: makes the first admin, or sets the password of a user. Throws LinkRefused, UserRefused and PasswordRefused. */
export async function acceptWelcome(
  prisma: PrismaClient,
  auth: Auth,
  token: string,
  { password, name, email }: Settings,
): Promise<User> {
  const { password: passwords } = await auth.$context
  const hash = await passwords.hash(password)
  return inTransaction(prisma, async (db) => {
    await lockUsers(db)
    const userId = await findOneTimeLink(db, token)
    if (userId === undefined || !(await consumeLink(db, token))) throw new LinkRefused()
    if (userId !== null) {
      const user = await findUser(db, userId)
      if (!user) throw new LinkRefused()
      requireUnguessable(password, user)
      await setPasswordHash(db, user, hash)
      return { ...user, hasPassword: true }
    }
    // Somebody may have been added on the command line since.
    if ((await db.user.count()) > 0) throw new LinkRefused()
    if (!name || !email) throw new UserRefused('The first admin needs a name and an e-mail address.')
    requireUnguessable(password, { name, email })
    const user = await addUser(db, setUpLink, { name, email, role: 'admin' })
    await setPasswordHash(db, user, hash)
    return { ...user, hasPassword: true }
  })
}
