import { answerAdmin } from '@/server/admin/answer-admin'
import { reply } from '@/server/admin/reply'
import { endOtherSessions, listSessions } from '@/server/auth/sessions'

/** The sessions of who asks. */
export const GET = answerAdmin('GET /api/auth/sessions', {}, async ({ house, user }) =>
  reply({ sessions: await listSessions(house.prisma, user) }),
)

/** Ends all sessions of who asks but this one. */
export const DELETE = answerAdmin('DELETE /api/auth/sessions', {}, async ({ house, user }) =>
  reply({ ended: await endOtherSessions(house.prisma, user) }),
)
