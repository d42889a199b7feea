import { z } from 'zod'
import { answerAdmin } from '@/server/admin/answer-admin'
import { disabledAccount, shownCode } from '@/server/admin/auth-schemas'
import { problem } from '@/server/admin/problem'
import { reply } from '@/server/admin/reply'
import { showSecondFactor } from '@/server/auth/log-in'
import { recoveryCodeCount } from '@/server/auth/recovery-codes'

const body = z.object({ code: shownCode })

/** Completes a log-in that waits for its second factor; after a recovery code it tells how many are left. */
export const POST = answerAdmin(
  'POST /api/auth/second-factor',
  { body },
  async ({ house, body: { code }, headers, clientAddress }) => {
    const done = await showSecondFactor(house.accounts, { code, clientAddress }, headers)
    if (done.is === 'in') {
      const { is, cookies, recoveryCodesLeft: left } = done
      return reply(
        { is, ...(left !== null && { recoveryCodes: { left, of: recoveryCodeCount } }) },
        { cookies },
      )
    }
    if (done.is === 'wrong')
      return problem(
        401,
        'This code is wrong, or it has expired. Type the one that your app shows now, or a recovery code.',
      )
    if (done.is === 'disabled') return problem(403, disabledAccount, { isOver: true })
    return problem(
      401,
      'This log-in waited too long, failed too often, or its code was used before. Begin again with the password.',
      {
        isOver: true,
      },
    )
  },
)
