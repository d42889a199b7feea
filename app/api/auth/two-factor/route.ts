import { z } from 'zod'
import { answerAdmin } from '@/server/admin/answer-admin'
import { shownCode, shownPassword } from '@/server/admin/auth-schemas'
import { done, reply } from '@/server/admin/reply'
import { callForOwnAccount, turnOffSecondFactor } from '@/server/auth/own-account'
import { writeUserChange } from '@/server/auth/user-changes'

const password = z.object({ password: shownPassword })
const code = z.object({
  code: z
    .string({ error: 'is missing' })
    .trim()
    .regex(/^\d{6}$/, 'must be six digits'),
})

const bothFactors = z.object({ password: shownPassword, code: shownCode })

/** Begins with a second factor: gives what an app needs to make codes, and the recovery codes. */
export const POST = answerAdmin(
  'POST /api/auth/two-factor',
  { body: password },
  async ({ house, body, ...request }) => {
    const { totpURI, backupCodes } = await callForOwnAccount(house.accounts, request, 'password', (auth) =>
      auth.api.enableTwoFactor({ body, headers: request.headers }),
    )
    return reply({ uri: totpURI, recoveryCodes: backupCodes })
  },
)

/** Turns the second factor on, once a code shows that the app has it. The session goes on under a new token. */
export const PUT = answerAdmin(
  'PUT /api/auth/two-factor',
  { body: code },
  async ({ house, body, ...request }) => {
    const { headers } = await callForOwnAccount(house.accounts, request, 'code', (auth) =>
      auth.api.verifyTOTP({ body, headers: request.headers, returnHeaders: true }),
    )
    await writeUserChange(house.prisma, request.user, { user: request.user, did: 'second factor turned on' })
    return done({ cookies: headers.getSetCookie() })
  },
)

/** Turns the second factor off. */
export const DELETE = answerAdmin(
  'DELETE /api/auth/two-factor',
  { body: bothFactors },
  async ({ house, body, ...request }) => {
    const cookies = await turnOffSecondFactor(house.accounts, request, body)
    await writeUserChange(house.prisma, request.user, { user: request.user, did: 'second factor turned off' })
    return done({ cookies })
  },
)
