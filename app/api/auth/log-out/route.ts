import { answerAdmin } from '@/server/admin/answer-admin'
import { done } from '@/server/admin/reply'

/** Ends the session of this browser; nothing where there is none. */
export const POST = answerAdmin('POST /api/auth/log-out', {}, async ({ house, headers }) => {
  const auth = await house.accounts.getAuth()
  const { headers: sent } = await auth.api.signOut({ headers, returnHeaders: true })
  return done({ cookies: sent.getSetCookie() })
})
