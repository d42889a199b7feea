import { z } from 'zod'
import { answerAdmin } from '@/server/admin/answer-admin'
import { emailAddress, personName, roleName } from '@/server/admin/auth-schemas'
import { reply } from '@/server/admin/reply'
import { inviteUser } from '@/server/auth/invite'
import { listUsers } from '@/server/auth/users'

const body = z.object({ email: emailAddress, name: personName, role: roleName })

/** All users. */
export const GET = answerAdmin('GET /api/admin/users', {}, async ({ house }) =>
  reply({ users: await listUsers(house.prisma) }),
)

/** Adds a user, and gives the link by which they set their password: it is shown once and sent to nobody. */
export const POST = answerAdmin(
  'POST /api/admin/users',
  { body },
  async ({ house: { prisma, env }, user, body }) =>
    reply(await inviteUser(prisma, user, env.publicOrigins[0], body), { status: 201 }),
)
