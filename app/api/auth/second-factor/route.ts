import { z } from 'zod'
import { answerAdmin } from '@/server/admin/answer-admin'
import { problem } from '@/server/admin/problem'
import { reply } from '@/server/admin/reply'
import { showSecondFactor } from '@/server/auth/log-in'

const body = z.object({ code: z.string({ error: 'is missing' }).trim().max(100, { error: 'is too long' }) })

/** Completes a log-in that waits for its second factor. */
export const POST = answerAdmin(
  'POST /api/auth/second-factor',
  { body },
  async ({ house, body: { code }, headers, clientAddress }) => {
    const done = await showSecondFactor(house.accounts, { code, clientAddress }, headers)
    if (done.is === 'in') return reply({ is: done.is }, { cookies: done.cookies })
    if (done.is === 'wrong')
      return problem(
        401,
        'This code is wrong, or it has run out. Type the one that your app shows now, or a recovery code.',
      )
    return problem(
      401,
      'This log-in waited too long, failed too often, or its code was used before. Begin again with the password.',
      {
        isOver: true,
      },
    )
  },
)
