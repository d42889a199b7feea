import { answerAdmin } from '@/server/admin/answer-admin'
import { reply } from '@/server/admin/reply'

/** Who is logged in; `{"user": null}` where nobody is. */
export const GET = answerAdmin('GET /api/auth/session', {}, async ({ user }) => reply({ user }))
