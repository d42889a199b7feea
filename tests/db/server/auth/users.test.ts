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
