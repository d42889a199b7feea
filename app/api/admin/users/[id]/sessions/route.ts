import { z } from 'zod'
import { answerAdmin } from '@/server/admin/answer-admin'
import { problem } from '@/server/admin/problem'
import { reply } from '@/server/admin/reply'
import { endSessions, findUser } from '@/server/auth/users'

const params = z.object({ id: z.string() })

/** Ends all sessions of a user. */
export const DELETE = answerAdmin(
  'DELETE /api/admin/users/[id]/sessions',
  { params },
  async ({ house: { prisma }, params: { id } }) => {
    if (!(await findUser(prisma, id))) return problem(404, 'There is no such user.')
    return reply({ ended: await endSessions(prisma, id) })
  },
)
