import { expect, test } from 'vitest'
import type { AdminRoute } from '@/server/auth/route-permissions'
import { findUser } from '@/server/auth/users'
import { ask, openAdminSite } from '@/tests/support/admin-site'

const site = await openAdminSite()
const { prisma } = site.house
const self = await site.addUser('admin')
const cookie = await site.logIn(self.email)
const acts: [AdminRoute, unknown][] = [
  ['PATCH /api/admin/users/[id]', { role: 'viewer' }],
  ['DELETE /api/admin/users/[id]', undefined],
  ['POST /api/admin/users/[id]/link', undefined],
]

test.each(acts)('%s is for another admin where it is about oneself', async (route, body) => {
  // Nobody would be missing.
  await site.addUser('admin')
  const response = await ask(route, { cookie, params: { id: self.id }, body })
  expect([response.status, (await response.json()).detail]).toEqual([
    409,
    'You cannot do this to your own account. Another admin can do that.',
  ])
  expect(await findUser(prisma, self.id)).toMatchObject({ role: 'admin', hasPassword: true })
  expect((await ask('GET /api/admin/users', { cookie })).status).toBe(200)
})

test.each(acts)('%s is done to another admin', async (route, body) => {
  const { id } = await site.addUser('admin')
  expect((await ask(route, { cookie, params: { id }, body })).ok).toBe(true)
})

test('name and e-mail address of a user are corrected, and nobody takes the address of another', async () => {
  const [user, other] = [await site.addUser('coder'), await site.addUser('coder')]
  const correct = (body: unknown) =>
    ask('PATCH /api/admin/users/[id]', { cookie, params: { id: user.id }, body })
  const email = `right-${user.email}`
  expect((await correct({ name: ' Right Name ', email: email.toUpperCase() })).ok).toBe(true)
  expect(await findUser(prisma, user.id)).toMatchObject({ name: 'Right Name', email, role: 'coder' })
  expect(await site.logIn(email)).toBeTruthy()
  const taken = await correct({ email: other.email })
  expect([taken.status, (await taken.json()).detail]).toEqual([
    409,
    `There is a user with the e-mail address "${other.email}" already.`,
  ])
  for (const body of [{ name: ' ' }, { email: 'nobody' }]) expect((await correct(body)).status).toBe(422)
})
