import { z } from 'zod'
import { answerAdmin } from '@/server/admin/answer-admin'
import { emailAddress, personName, roleName } from '@/server/admin/auth-schemas'
import { reply } from '@/server/admin/reply'
import { createOneTimeLink } from '@/server/auth/one-time-links'
import { addUser, listUsers } from '@/server/auth/users'
import { inTransaction } from '@/server/db/prisma'

const body = z.object({ email: emailAddress, name: personName, role: roleName })

/** All users. */
export const GET = answerAdmin('GET /api/admin/users', {}, async ({ house }) =>
  reply({ users: await listUsers(house.prisma) }),
)

/** Adds a user, and gives the link by which they set their password: it is shown once and sent to nobody. */
export const POST = answerAdmin('POST /api/admin/users', { body }, async ({ house, body }) => {
  const added = await inTransaction(house.prisma, async (db) => {
    const user = await addUser(db, body)
    return { user, link: await createOneTimeLink(db, house.env.publicOrigins[0], user.id) }
  })
  return reply(added, [], { status: 201 })
})
