import { z } from 'zod'
import { answerAdmin } from '@/server/admin/answer-admin'
import { roleName } from '@/server/admin/auth-schemas'
import { problem } from '@/server/admin/problem'
import { done } from '@/server/admin/reply'
import { changeRole, findUser, removeUser, requireSomebodyElse } from '@/server/auth/users'

const params = z.object({ id: z.string() })
const body = z.object({ role: roleName })
const missing = () => problem(404, 'There is no such user.')

/** Changes the role of another user, who must log in anew. */
export const PATCH = answerAdmin(
  'PATCH /api/admin/users/[id]',
  { params, body },
  async ({ house: { prisma }, user, params: { id }, body: { role } }) => {
    requireSomebodyElse(user, id)
    if (!(await findUser(prisma, id))) return missing()
    await changeRole(prisma, id, role)
    return done()
  },
)

/** Removes another user. */
export const DELETE = answerAdmin(
  'DELETE /api/admin/users/[id]',
  { params },
  async ({ house: { prisma }, user, params: { id } }) => {
    requireSomebodyElse(user, id)
    if (!(await findUser(prisma, id))) return missing()
    await removeUser(prisma, id)
    return done()
  },
)
