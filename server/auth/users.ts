import 'server-only'
import { randomBytes } from 'node:crypto'
import { isRole, type Role } from '@/dataset/roles'
import { type Db, inTransaction, type PrismaClient } from '@/server/db/prisma'
import type { Author } from '@/server/records/author'
import { writeUserChange } from './user-changes'

/** Somebody who may log in. */
export interface User {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly role: Role
  readonly hasSecondFactor: boolean
  /** Whether they have set a password yet. */
  readonly hasPassword: boolean
  /** Whether an admin has kept them from logging in. */
  readonly isDisabled: boolean
}

/** What was asked of a user account cannot be done; the message says why. */
export class UserRefused extends Error {
  override name = 'UserRefused'
}

/** E-mail addresses are compared without regard to case. */
export const plainEmail = (email: string) => email.trim().toLowerCase()

const withPassword = {
  accounts: { where: { providerId: 'credential' }, select: { password: true } },
} as const

interface UserRow {
  id: string
  email: string
  name: string
  role: string
  twoFactorEnabled: boolean
  disabledAt: Date | null
  accounts: { password: string | null }[]
}

function toUser({ id, email, name, role, twoFactorEnabled, disabledAt, accounts }: UserRow): User {
  if (!isRole(role)) throw new Error(`user ${id} has the role "${role}", which is none`)
  const hasPassword = accounts.some(({ password }) => password !== null)
  return {
    id,
    email,
    name,
    role,
    hasSecondFactor: twoFactorEnabled,
    hasPassword,
    isDisabled: disabledAt !== null,
  }
}

/** All users, by e-mail address. */
export async function listUsers(db: Db): Promise<readonly User[]> {
  const rows = await db.user.findMany({ include: withPassword, orderBy: { email: 'asc' } })
  return rows.map(toUser)
}

/** The user with this id; undefined where there is none. */
export async function findUser(db: Db, id: string): Promise<User | undefined> {
  const row = await db.user.findUnique({ where: { id }, include: withPassword })
  return row ? toUser(row) : undefined
}

/** The user with this e-mail address; throws UserRefused where there is none. */
export async function requireUserByEmail(db: Db, email: string): Promise<User> {
  const row = await db.user.findUnique({ where: { email: plainEmail(email) }, include: withPassword })
  if (!row) throw new UserRefused(`There is no user with the e-mail address "${email}".`)
  return toUser(row)
}

/** What a new user is told to be. */
export interface NewUser {
  readonly email: string
  readonly name: string
  readonly role: Role
}

/** Adds a user, in the caller's transaction, without a password: they cannot log in before they have set one. Throws UserRefused. */
export async function addUser(db: Db, author: Author, { email, name, role }: NewUser): Promise<User> {
  const plain = plainEmail(email)
  await lockUsers(db)
  if (await db.user.findUnique({ where: { email: plain } }))
    throw new UserRefused(`There is a user with the e-mail address "${plain}" already.`)
  const id = newId()
  const row = await db.user.create({
    data: { id, email: plain, name: name.trim(), role },
    include: withPassword,
  })
  const user = toUser(row)
  await writeUserChange(db, author, { user, did: 'added', after: role })
  return user
}

/** Sets the password of a user who uses a link, by its hash, and ends all their sessions. */
export async function setPasswordHash(db: Db, user: User, password: string): Promise<void> {
  const { id: userId } = user
  const credential = { providerId: 'credential', accountId: userId }
  await db.account.upsert({
    where: { providerId_accountId: credential },
    create: { id: newId(), ...credential, userId, password },
    update: { password },
  })
  await endSessions(db, userId)
  await writeUserChange(db, user, { user, did: 'password set' })
}

/**
 * Takes the second factor and the password from a user who lost them, and ends all their sessions, for a link by which
 * they set a new one. Throws UserRefused where they are disabled.
 */
export async function resetUser(db: Db, author: Author, userId: string): Promise<void> {
  await lockUsers(db)
  const user = await requireUser(db, userId)
  if (user.isDisabled) throw new UserRefused(`"${user.email}" is disabled; enable them first.`)
  await db.twoFactor.deleteMany({ where: { userId } })
  await db.user.update({ where: { id: userId }, data: { twoFactorEnabled: false } })
  await db.account.updateMany({ where: { userId }, data: { password: null } })
  await endSessions(db, userId)
  await writeUserChange(db, author, { user, did: 'link made' })
}

/**
 * Changes the role of a user and ends all their sessions: with the next request they must log in anew. Throws
 * UserRefused where no admin would be left.
 */
export function changeRole(prisma: PrismaClient, author: Author, userId: string, role: Role): Promise<void> {
  return inTransaction(prisma, async (db) => {
    await lockUsers(db)
    const user = await requireUser(db, userId)
    if (role !== 'admin') await requireOtherAdmin(db, user)
    await db.user.update({ where: { id: userId }, data: { role } })
    await endSessions(db, userId)
    if (role !== user.role)
      await writeUserChange(db, author, { user, did: 'role changed', before: user.role, after: role })
  })
}

/**
 * Keeps a user from logging in, or lets them again; their sessions end and their links work no more, all else stays.
 * Throws UserRefused where no admin would be left who can log in.
 */
export function setDisabled(
  prisma: PrismaClient,
  author: Author,
  userId: string,
  isDisabled: boolean,
): Promise<void> {
  return inTransaction(prisma, async (db) => {
    await lockUsers(db)
    const user = await requireUser(db, userId)
    if (user.isDisabled === isDisabled) return
    if (isDisabled) await requireOtherAdmin(db, user)
    await db.user.update({ where: { id: userId }, data: { disabledAt: isDisabled ? new Date() : null } })
    await db.oneTimeLink.deleteMany({ where: { user_id: userId } })
    await endSessions(db, userId)
    await writeUserChange(db, author, { user, did: isDisabled ? 'disabled' : 'enabled' })
  })
}

/** Logs a user out of every browser, and says of how many. */
export function logOutUser(prisma: PrismaClient, author: Author, userId: string): Promise<number> {
  return inTransaction(prisma, async (db) => {
    const user = await requireUser(db, userId)
    const ended = await endSessions(db, userId)
    await writeUserChange(db, author, { user, did: 'logged out' })
    return ended
  })
}

/** Corrects what a user is called, or the address by which they log in. Throws UserRefused where another has it. */
export function correctUser(
  prisma: PrismaClient,
  author: Author,
  userId: string,
  { name, email }: Partial<Pick<User, 'name' | 'email'>>,
): Promise<void> {
  return inTransaction(prisma, async (db) => {
    await lockUsers(db)
    const user = await requireUser(db, userId)
    const plain = email && plainEmail(email)
    if (plain && (await db.user.findFirst({ where: { email: plain, id: { not: userId } } })))
      throw new UserRefused(`There is a user with the e-mail address "${plain}" already.`)
    await db.user.update({
      where: { id: userId },
      data: { ...(name && { name }), ...(plain && { email: plain }) },
    })
    if (name && name !== user.name)
      await writeUserChange(db, author, { user, did: 'name changed', before: user.name, after: name })
    if (plain && plain !== user.email) {
      const addresses = { before: user.email, after: plain }
      await writeUserChange(db, author, { user, did: 'e-mail address changed', ...addresses })
    }
  })
}

/** Throws UserRefused where an admin would reset, disable, remove or change the role of themselves, and so lock themselves out. */
export function requireSomebodyElse(actor: Pick<User, 'id'>, userId: string): void {
  if (actor.id === userId)
    throw new UserRefused('You cannot do this to your own account. Another admin can do that.')
}

/** Deletes a user; what they changed keeps their name. Throws UserRefused where no admin would be left. */
export function removeUser(prisma: PrismaClient, author: Author, userId: string): Promise<void> {
  return inTransaction(prisma, async (db) => {
    await lockUsers(db)
    const user = await requireUser(db, userId)
    await requireOtherAdmin(db, user)
    await db.user.delete({ where: { id: userId } })
    await writeUserChange(db, author, { user, did: 'removed' })
  })
}

/** Ends all sessions of a user, effective with the next request of each. */
export async function endSessions(db: Db, userId: string): Promise<number> {
  const { count } = await db.session.deleteMany({ where: { userId } })
  return count
}

/** Two admins who remove each other at once must not both succeed. */
export async function lockUsers(db: Db): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('parley:users', 0))`
}

async function requireUser(db: Db, userId: string): Promise<User> {
  const user = await findUser(db, userId)
  if (!user) throw new UserRefused('This user is not there any more.')
  return user
}

async function requireOtherAdmin(db: Db, user: User): Promise<void> {
  if (user.role !== 'admin' || user.isDisabled) return
  const others = await db.user.count({ where: { role: 'admin', disabledAt: null, id: { not: user.id } } })
  if (others === 0) throw new UserRefused(`"${user.email}" is the only admin; make another one first.`)
}

const newId = () => randomBytes(16).toString('hex')
