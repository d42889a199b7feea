import { z } from 'zod'
import { answerAdmin } from '@/server/admin/answer-admin'
import { newPassword, shownPassword } from '@/server/admin/auth-schemas'
import { done } from '@/server/admin/reply'
import { callForOwnAccount } from '@/server/auth/own-account'

const body = z.object({ current: shownPassword, next: newPassword })

/** Sets another password, and ends all other sessions of who asks. */
export const PUT = answerAdmin('PUT /api/auth/password', { body }, async ({ house, body, ...request }) => {
  const { headers } = await callForOwnAccount(house.accounts, request, 'password', (auth) =>
    auth.api.changePassword({
      body: { currentPassword: body.current, newPassword: body.next, revokeOtherSessions: true },
      headers: request.headers,
      returnHeaders: true,
    }),
  )
  return done({ cookies: headers.getSetCookie() })
})
