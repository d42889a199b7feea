import { z } from 'zod'
import { answerAdmin } from '@/server/admin/answer-admin'
import { problem } from '@/server/admin/problem'
import { reply } from '@/server/admin/reply'
import { inviteAgain } from '@/server/auth/invite'
import { findUser, requireSomebodyElse } from '@/server/auth/users'

const params = z.object({ id: z.string() })

/** Takes password and second factor from another user, who lost them, and gives the link by which they set a new password. */
export const POST = answerAdmin(
  'POST /api/admin/users/[id]/link',
  { params },
  async ({ house: { prisma, env }, user, params: { id } }) => {
    requireSomebodyElse(user, id)
    if (!(await findUser(prisma, id))) return problem(404, 'There is no such user.')
    return reply({ link: await inviteAgain(prisma, user, env.publicOrigins[0], id) })
  },
)
