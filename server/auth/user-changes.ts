import 'server-only'
import { type UserChange, type UserDeed, userDeeds } from '@/dataset/user-changes'
import type { Db } from '@/server/db/prisma'
import type { Author } from '@/server/records/author'

/** What was done to the account of a user. */
export interface DoneToUser {
  readonly user: { readonly id: string; readonly name: string }
  readonly did: UserDeed
  readonly before?: string
  readonly after?: string
}

/** Writes down what somebody did to an account; in the transaction of what was done, where that has one. */
export async function writeUserChange(
  db: Db,
  author: Author,
  { user, did, before, after }: DoneToUser,
): Promise<void> {
  await db.userChange.create({
    data: {
      actor_id: author.id,
      actor: author.name,
      user_id: user.id,
      user_name: user.name,
      did,
      before: before ?? null,
      after: after ?? null,
    },
  })
}

/** A page of what was done to accounts. */
export interface UserChangePage {
  /** The newest first. */
  readonly changes: readonly UserChange[]
  readonly hasOlder: boolean
}

/** Reads what was done to accounts, all of it or only what is older than one entry. */
export async function readUserChanges(db: Db, limit: number, olderThan?: number): Promise<UserChangePage> {
  const rows = await db.userChange.findMany({
    ...(olderThan !== undefined && { where: { id: { lt: olderThan } } }),
    orderBy: { id: 'desc' },
    take: limit + 1,
  })
  const changes = rows.slice(0, limit).map(({ id, at, actor, user_name, did, before, after }) => {
    const known = userDeeds.find((deed) => deed === did)
    if (!known) throw new Error(`"${did}" is nothing that is done to accounts`)
    return { id: Number(id), at: at.toISOString(), actor, userName: user_name, did: known, before, after }
  })
  return { changes, hasOlder: rows.length > limit }
}
