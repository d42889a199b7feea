import { z } from 'zod'
import { answerAdmin } from '@/server/admin/answer-admin'
import { problem } from '@/server/admin/problem'
import { reply } from '@/server/admin/reply'
import { findUser, logOutUser } from '@/server/auth/users'

const params = z.object({ id: z.string() })

/** Logs a user out of every browser. */
export const DELETE = answerAdmin(
  'DELETE /api/admin/users/[id]/sessions',
  { params },
  async ({ house: { prisma }, user, params: { id } }) => {
    if (!(await findUser(prisma, id))) return problem(404, 'There is no such user.')
    return reply({ ended: await logOutUser(prisma, user, id) })
  },
)
