import { z } from 'zod'
import { answerAdmin } from '@/server/admin/answer-admin'
import { emailAddress, personName, roleName } from '@/server/admin/auth-schemas'
import { problem } from '@/server/admin/problem'
import { done } from '@/server/admin/reply'
import {
  changeRole,
  correctUser,
  findUser,
  removeUser,
  requireSomebodyElse,
  setDisabled,
} from '@/server/auth/users'

const params = z.object({ id: z.string() })
const body = z.object({
  role: roleName.optional(),
  name: personName.optional(),
  email: emailAddress.optional(),
  isDisabled: z.boolean({ error: 'must be true or false' }).optional(),
})
const missing = () => problem(404, 'There is no such user.')

/** Corrects the name or the e-mail address of a user, or disables, enables or gives a role to another one, who must log in anew. */
export const PATCH = answerAdmin(
  'PATCH /api/admin/users/[id]',
  { params, body },
  async ({ house: { prisma }, user, params: { id }, body: { role, isDisabled, ...details } }) => {
    if (role || isDisabled !== undefined) requireSomebodyElse(user, id)
    if (!(await findUser(prisma, id))) return missing()
    await correctUser(prisma, user, id, details)
    if (role) await changeRole(prisma, user, id, role)
    if (isDisabled !== undefined) await setDisabled(prisma, user, id, isDisabled)
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
    await removeUser(prisma, user, id)
    return done()
  },
)
