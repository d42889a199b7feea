import { z } from 'zod'
import { answerAdmin } from '@/server/admin/answer-admin'
import { reply } from '@/server/admin/reply'
import { endSessions } from '@/server/auth/users'

const params = z.object({ id: z.string() })

/** Ends all sessions of a user. */
export const DELETE = answerAdmin(
  'DELETE /api/admin/users/[id]/sessions',
  { params },
  async ({ house: { prisma }, params: { id } }) => reply({ ended: await endSessions(prisma, id) }),
)
