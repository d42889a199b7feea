import { z } from 'zod'
import { answerAdmin } from '@/server/admin/answer-admin'
import { emailAddress, linkToken, newPassword, personName } from '@/server/admin/auth-schemas'
import { reply } from '@/server/admin/reply'
import { logIn } from '@/server/auth/log-in'
import { acceptWelcome, readWelcome } from '@/server/auth/welcome'

const token = z.object({ token: linkToken })
const settings = token.extend({
  password: newPassword,
  name: personName.optional(),
  email: emailAddress.optional(),
})

/** Tells what a one-time link is for. The token is no part of the address, which logs would have. */
export const POST = answerAdmin(
  'POST /api/auth/welcome',
  { body: token },
  async ({ house, body, clientAddress }) => {
    const { limit } = house.accounts
    await limit.countAddress(clientAddress)
    const welcome = await readWelcome(house.prisma, body.token)
    await limit.forgetAddress(clientAddress)
    return reply(welcome)
  },
)

/** Uses a one-time link: makes the first admin or sets a password, and logs in. */
export const PUT = answerAdmin(
  'PUT /api/auth/welcome',
  { body: settings },
  async ({ house, body: { token, ...settings }, headers, clientAddress }) => {
    const { accounts, prisma } = house
    await accounts.limit.countAddress(clientAddress)
    const { email } = await acceptWelcome(prisma, await accounts.getAuth(), token, settings)
    await accounts.limit.forgetAddress(clientAddress)
    const done = await logIn(accounts, { email, password: settings.password, clientAddress }, headers)
    return reply({ is: done.is, email }, 'cookies' in done ? { cookies: done.cookies } : {})
  },
)
