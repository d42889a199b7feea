/** Every route behind the counter × everybody who may ask. */
import { describe, expect, test } from 'vitest'
import { mayAs, type Role, roles } from '@/dataset/roles'
import { type AdminRoute, routePermissions } from '@/server/auth/route-permissions'
import { importDataset } from '@/server/records/import-dataset'
import { adminRoutes, ask, openAdminSite, origin } from '@/tests/support/admin-site'
import { inventedDataset } from '@/tests/support/datasets'

const site = await openAdminSite()
const dataset = inventedDataset()
await importDataset(site.house.prisma, dataset)

const cookies = new Map<Role, string>()
for (const role of roles) cookies.set(role, await site.logIn((await site.addUser(role)).email))
// A second admin, so that one may go.
await site.addUser('admin')
const revoked = await site.addUser('admin')
const revokedCookie = await site.logIn(revoked.email)
await site.database.query('DELETE FROM sessions WHERE user_id = $1', [revoked.id])
const victim = await site.addUser('viewer')

/** Requests that say too little to do anything: who may ask is told so, everybody else that they may not. */
const params = { process: dataset.process.id, table: 'demands', uid: '999999999', id: victim.id }
const bodies: Readonly<Partial<Record<AdminRoute, unknown>>> = {
  'DELETE /api/auth/two-factor': { password: 'wrong' },
}
const isReading = (route: AdminRoute) => /^(GET|HEAD) /.test(route)
const isNothingBody = (route: AdminRoute) => /^(POST|PUT|PATCH) /.test(route) || route in bodies

const asking = (route: AdminRoute, cookie?: string, from: string | null = origin) =>
  ask(route, { params, cookie, origin: from, ...(isNothingBody(route) ? { body: bodies[route] ?? {} } : {}) })

/** What is refused at the door says which of both: not logged in, or not allowed. */
const refusals = [401, 403]
const detailOf = async (response: Response) => ((await response.json()) as { detail: string }).detail

describe.each(adminRoutes.map((route) => [route, routePermissions[route]] as const))(
  '%s, for %s',
  (route, needed) => {
    if (needed === 'anybody')
      test('is open to nobody in particular', async () => {
        const response = await asking(route)
        // Some say 401 of what they were told, but none that one must be logged in to ask.
        expect(response.status).not.toBe(403)
        if (response.status === 401) expect(await detailOf(response)).not.toBe('Log in, and try again.')
      })
    else {
      test('is refused to nobody in particular', async () => {
        const response = await asking(route)
        expect(response.status).toBe(401)
        expect(await detailOf(response)).toBe('Log in, and try again.')
      })

      test('is refused to a session that was revoked', async () => {
        expect((await asking(route, revokedCookie)).status).toBe(401)
      })

      test('is refused to a cookie that somebody made up', async () => {
        const [name] = revokedCookie.split('=')
        expect((await asking(route, `${name}=abc.def`)).status).toBe(401)
      })

      for (const role of roles)
        test(`is ${mayAs(role, needed) ? 'open' : 'refused'} to a ${role}`, async () => {
          const response = await asking(route, cookies.get(role))
          if (mayAs(role, needed)) expect(refusals).not.toContain(response.status)
          else {
            expect(response.status).toBe(403)
            expect(await detailOf(response)).toBe(`This needs the role ${needed}; yours is ${role}.`)
          }
          // Some of them end the session that asks.
          cookies.set(role, await renew(role, response))
        })
    }

    if (!isReading(route))
      test.each([
        ['another origin', 'https://evil.example'],
        ['no origin', null],
        ['null', 'null'],
      ])('is refused to an admin from %s', async (_, from) => {
        const response = await asking(route, cookies.get('admin'), from)
        expect(response.status).toBe(403)
        expect(await detailOf(response)).toBe('This came from no page of this site.')
      })
  },
)

async function renew(role: Role, response: Response): Promise<string> {
  const cookie = cookies.get(role) ?? ''
  const { user } = await (await ask('GET /api/auth/session', { cookie })).json()
  if (user) return cookie
  expect(response.ok).toBe(true)
  return site.logIn((await site.addUser(role)).email)
}
