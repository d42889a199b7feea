import { expect, test } from 'vitest'
import { userChangesSchema } from '@/components/admin/answers'
import type { AdminRoute } from '@/server/auth/route-permissions'
import { findUser, setDisabled } from '@/server/auth/users'
import { commandLine } from '@/server/records/author'
import { ask, openAdminSite, password } from '@/tests/support/admin-site'

const site = await openAdminSite()
const { prisma } = site.house
const self = await site.addUser('admin')
const cookie = await site.logIn(self.email)
const acts: [AdminRoute, unknown][] = [
  ['PATCH /api/admin/users/[id]', { role: 'viewer' }],
  ['PATCH /api/admin/users/[id]', { isDisabled: true }],
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

test('who is disabled is logged out and cannot log in, by password, code or link, until they are enabled', async () => {
  const user = await site.addUser('coder')
  const own = await site.logIn(user.email)
  const patch = (isDisabled: boolean) =>
    ask('PATCH /api/admin/users/[id]', { cookie, params: { id: user.id }, body: { isDisabled } })
  const logIn = (shown: string) =>
    ask('POST /api/auth/log-in', {
      body: { email: user.email, password: shown },
      clientAddress: '198.51.100.7',
    })
  expect((await patch(true)).ok).toBe(true)
  expect((await ask('GET /api/auth/sessions', { cookie: own })).status).toBe(401)
  // Only who has the password learns of it.
  expect([(await logIn(password)).status, (await logIn('not this password')).status]).toEqual([403, 401])
  const link = await ask('POST /api/admin/users/[id]/link', { cookie, params: { id: user.id } })
  expect([link.status, (await link.json()).detail]).toEqual([
    409,
    `"${user.email}" is disabled; enable them first.`,
  ])
  // A session that began while they were being disabled is nobody's.
  await patch(false)
  const late = await site.logIn(user.email)
  await prisma.user.update({ where: { id: user.id }, data: { disabledAt: new Date() } })
  expect((await ask('GET /api/auth/sessions', { cookie: late })).status).toBe(401)
  await prisma.user.update({ where: { id: user.id }, data: { disabledAt: null } })
  expect((await logIn(password)).status).toBe(200)
})

test('the last admin who can log in is not disabled', async () => {
  const others = await prisma.user.findMany({ where: { role: 'admin', id: { not: self.id } } })
  for (const { id } of others) await setDisabled(prisma, commandLine, id, true)
  await expect(setDisabled(prisma, commandLine, self.id, true)).rejects.toThrow('is the only admin')
  // An admin who is disabled counts for none.
  const [one] = others
  const role = await ask('PATCH /api/admin/users/[id]', {
    cookie,
    params: { id: one?.id ?? '' },
    body: { role: 'viewer' },
  })
  expect(role.ok).toBe(true)
})

test('what is done to accounts is told to admins, page by page, and never changes', async () => {
  const invited = await ask('POST /api/admin/users', {
    cookie,
    body: { email: 'told@parley.example', name: 'Tolt', role: 'viewer' },
  })
  const { user } = await invited.json()
  const patch = (body: unknown) =>
    ask('PATCH /api/admin/users/[id]', { cookie, params: { id: user.id }, body })
  await patch({ name: 'Told' })
  await patch({ name: 'Told' })
  await patch({ role: 'coder', email: 'told-2@parley.example' })
  await patch({ isDisabled: true })
  await ask('DELETE /api/admin/users/[id]', { cookie, params: { id: user.id } })
  const read = async (query: string) =>
    userChangesSchema.parse(await (await ask('GET /api/admin/users/changes', { cookie, query })).json())
  const { changes } = await read('?limit=6')
  expect(
    changes.map(({ actor, userName, did, before, after }) => [actor, userName, did, before, after]),
  ).toEqual([
    [self.name, 'Told', 'removed', null, null],
    [self.name, 'Told', 'disabled', null, null],
    [self.name, 'Told', 'role changed', 'viewer', 'coder'],
    [self.name, 'Told', 'e-mail address changed', 'told@parley.example', 'told-2@parley.example'],
    [self.name, 'Tolt', 'name changed', 'Tolt', 'Told'],
    [self.name, 'Tolt', 'added', null, 'viewer'],
  ])
  const first = await read('?limit=4')
  expect(first.hasOlder).toBe(true)
  const second = await read(`?limit=2&before=${first.changes.at(-1)?.id}`)
  expect([...first.changes, ...second.changes]).toEqual(changes)
  await expect(prisma.$executeRaw`DELETE FROM user_changes`).rejects.toThrow(/never changed or deleted/)
})

test('a password and a second factor that somebody sets or drops themselves is told too', async () => {
  const user = await site.addUser('viewer')
  const own = await site.logIn(user.email)
  const done = await ask('PUT /api/auth/password', {
    cookie: own,
    body: { current: password, next: 'another walnut lantern' },
  })
  expect(done.ok).toBe(true)
  const [last] = await prisma.userChange.findMany({ where: { user_id: user.id }, orderBy: { id: 'desc' } })
  expect(last).toMatchObject({ actor_id: user.id, did: 'password set' })
})
