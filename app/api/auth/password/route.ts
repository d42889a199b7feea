import { z } from 'zod'
import { answerAdmin } from '@/server/admin/answer-admin'
import { newPassword, shownPassword } from '@/server/admin/auth-schemas'
import { done } from '@/server/admin/reply'
import { changePassword } from '@/server/auth/own-account'

const body = z.object({ current: shownPassword, next: newPassword })

/** Sets another password, and ends all other sessions of who asks. */
export const PUT = answerAdmin('PUT /api/auth/password', { body }, async ({ house, body, ...request }) =>
  done({ cookies: await changePassword(house.accounts, request, body) }),
)
