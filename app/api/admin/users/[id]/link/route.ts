import { z } from 'zod'
import { answerAdmin } from '@/server/admin/answer-admin'
import { problem } from '@/server/admin/problem'
import { reply } from '@/server/admin/reply'
import { createOneTimeLink } from '@/server/auth/one-time-links'
import { findUser, resetUser } from '@/server/auth/users'
import { inTransaction } from '@/server/db/prisma'

const params = z.object({ id: z.string() })

/** Takes password and second factor from a user who lost them, and gives the link by which they set a new password. */
export const POST = answerAdmin(
  'POST /api/admin/users/[id]/link',
  { params },
  ({ house: { prisma, env }, params: { id } }) =>
    inTransaction(prisma, async (db) => {
      if (!(await findUser(db, id))) return problem(404, 'There is no such user.')
      await resetUser(db, id)
      return reply({ link: await createOneTimeLink(db, env.publicOrigins[0], id) })
    }),
)
