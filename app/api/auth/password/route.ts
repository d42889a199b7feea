import { z } from 'zod'
import { answerAdmin } from '@/server/admin/answer-admin'
import { newPassword, shownPassword } from '@/server/admin/auth-schemas'
import { done } from '@/server/admin/reply'
import { changePassword } from '@/server/auth/own-account'
import { writeUserChange } from '@/server/auth/user-changes'

const body = z.object({ current: shownPassword, next: newPassword })

/** Sets another password, and ends all other sessions of who asks. */
export const PUT = answerAdmin('PUT /api/auth/password', { body }, async ({ house, body, ...request }) => {
  const cookies = await changePassword(house.accounts, request, body)
  await writeUserChange(house.prisma, request.user, { user: request.user, did: 'password set' })
  return done({ cookies })
})
