import { z } from 'zod'
import { answerAdmin } from '@/server/admin/answer-admin'
import { problem } from '@/server/admin/problem'
import { done } from '@/server/admin/reply'
import { endSession } from '@/server/auth/sessions'

const params = z.object({ id: z.string() })

/** Ends one session of who asks. */
export const DELETE = answerAdmin(
  'DELETE /api/auth/sessions/[id]',
  { params },
  async ({ house, user, params: { id } }) =>
    (await endSession(house.prisma, user.id, id)) ? done() : problem(404, 'This session has ended already.'),
)
