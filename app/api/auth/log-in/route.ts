import { z } from 'zod'
import { answerAdmin } from '@/server/admin/answer-admin'
import { disabledAccount, emailAddress, shownPassword } from '@/server/admin/auth-schemas'
import { problem } from '@/server/admin/problem'
import { reply } from '@/server/admin/reply'
import { logIn } from '@/server/auth/log-in'

const body = z.object({ email: emailAddress, password: shownPassword })

/** Logs in, or says that a second factor is due. */
export const POST = answerAdmin(
  'POST /api/auth/log-in',
  { body },
  async ({ house, body, headers, clientAddress }) => {
    const done = await logIn(house.accounts, { ...body, clientAddress }, headers)
    if (done.is === 'in' || done.is === 'second factor needed')
      return reply({ is: done.is }, { cookies: done.cookies })
    if (done.is === 'disabled') return problem(403, disabledAccount)
    return problem(401, 'This e-mail address and this password do not belong together.')
  },
)
