import { median } from 'd3-array'
import { describe, expect, test } from 'vitest'
import { attempts } from '@/server/auth/login-limit'
import { createOneTimeLink } from '@/server/auth/one-time-links'
import { ask, cookieOf, openAdminSite, origin, password } from '@/tests/support/admin-site'

const site = await openAdminSite()
const { prisma } = site.house
const logIn = (email: string, given = password, clientAddress = '192.0.2.9') =>
  ask('POST /api/auth/log-in', { body: { email, password: given }, clientAddress })
const whoIs = async (cookie: string) => (await (await ask('GET /api/auth/session', { cookie })).json()).user

describe('the first admin', () => {
  const token = async () => (await createOneTimeLink(prisma, origin, null)).url.split('#')[1] ?? ''
  const settings = { password, name: 'First Admin', email: ' First@Parley.example ' }

  test('is made by a link that works once', async () => {
    const link = await token()
    const told = await ask('POST /api/auth/welcome', { body: { token: link } })
    expect(await told.json()).toEqual({ is: 'first admin' })
    const response = await ask('PUT /api/auth/welcome', { body: { token: link, ...settings } })
    expect(await response.json()).toEqual({ is: 'in', email: 'first@parley.example' })
    expect(await whoIs(cookieOf(response))).toMatchObject({ role: 'admin', email: 'first@parley.example' })
    for (const route of ['POST /api/auth/welcome', 'PUT /api/auth/welcome'] as const)
      expect((await ask(route, { body: { token: link, ...settings } })).status).toBe(404)
  })

  test('is never made twice, whatever links there are', async () => {
    const response = await ask('PUT /api/auth/welcome', { body: { token: await token(), ...settings } })
    expect(response.status).toBe(404)
  })

  test('needs a password of some length', async () => {
    const body = { token: await token(), ...settings, password: 'short' }
    const response = await ask('PUT /api/auth/welcome', { body })
    expect(response.status).toBe(422)
    expect(await response.json()).toMatchObject({ detail: 'Password must have at least 12 characters.' })
  })
})

describe('a log-in', () => {
  test('sets a cookie that only this host gets back, over a safe connection, and no script reads', async () => {
    const { email } = await site.addUser('viewer')
    const response = await logIn(email)
    const [cookie = ''] = response.headers.getSetCookie().filter((line) => line.includes('session_token'))
    expect(cookie).toMatch(/^__Host-parley\.session_token=[^;]+;/)
    for (const part of ['Secure', 'HttpOnly', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(part)
    expect(cookie).not.toMatch(/Domain=/i)
    expect(await response.json()).toEqual({ is: 'in' })
  })

  test('is a new session each time, whatever cookie came with it', async () => {
    const { email } = await site.addUser('viewer')
    const first = cookieOf(await logIn(email))
    const again = await ask('POST /api/auth/log-in', { body: { email, password }, cookie: first })
    expect(cookieOf(again)).not.toBe(first)
  })

  test('is good though the browser still has the cookie of a session that was revoked', async () => {
    const { id, email } = await site.addUser('viewer')
    const revoked = await site.logIn(email)
    await site.database.query('DELETE FROM sessions WHERE user_id = $1', [id])
    const again = await ask('POST /api/auth/log-in', { body: { email, password }, cookie: revoked })
    // A browser does as the last of several says.
    const last = again.headers.getSetCookie().findLast((line) => line.includes('session_token')) ?? ''
    expect(await whoIs(last.split(';', 1)[0] ?? '')).toMatchObject({ email })
  })

  test('says the same of an unknown account and of a wrong password', async () => {
    const { email } = await site.addUser('viewer')
    const [wrong, unknown] = [await logIn(email, 'not the password'), await logIn('nobody@parley.example')]
    expect([wrong.status, await wrong.text()]).toEqual([unknown.status, await unknown.text()])
    expect(wrong.status).toBe(401)
    expect(wrong.headers.getSetCookie()).toEqual([])
  })

  test('takes as long for the one as for the other', { timeout: 120_000 }, async () => {
    const emails = await Promise.all(Array.from({ length: 5 }, () => site.addUser('viewer')))
    const times: Record<'wrong' | 'unknown', number[]> = { wrong: [], unknown: [] }
    for (let index = 0; index < 50; index++) {
      const known = emails[index % emails.length]?.email ?? ''
      // Turn by turn, so that both meet the same noise, and each from elsewhere, so that no limit answers.
      for (const [kind, email] of [
        ['wrong', known],
        ['unknown', `nobody-${index}@parley.example`],
      ] as const) {
        await prisma.loginLimit.deleteMany()
        const startedAt = performance.now()
        expect((await logIn(email, 'not the password')).status).toBe(401)
        times[kind].push(performance.now() - startedAt)
      }
    }
    const [wrong = 0, unknown = 1] = [median(times.wrong), median(times.unknown)]
    expect(wrong / unknown).toBeGreaterThan(0.85)
    expect(wrong / unknown).toBeLessThan(1.15)
  })
})

describe('too many attempts', { timeout: 30_000 }, () => {
  test('of one account are refused, from wherever they come and however its name is written', async () => {
    const { email } = await site.addUser('viewer')
    const spellings = [email, email.toUpperCase(), ` ${email} `]
    for (let index = 0; index < attempts.perAccount; index++)
      expect((await logIn(spellings[index % 3] ?? '', 'wrong', `198.51.100.${index}`)).status).toBe(401)
    const refused = await logIn(email, password, '203.0.113.1')
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await refused.json()).toMatchObject({ detail: expect.stringMatching(/Try again in 1\d minutes/) })
  })

  test('of an account that does not exist are refused in the same way', async () => {
    const email = 'no-such-account@parley.example'
    for (let index = 0; index < attempts.perAccount; index++)
      await logIn(email, 'wrong', `198.51.101.${index}`)
    expect((await logIn(email, 'wrong', '203.0.113.2')).status).toBe(429)
  })

  test('from one address are refused, whatever accounts they name', async () => {
    for (let index = 0; index < attempts.perAddress; index++)
      await logIn(`somebody-${index}@parley.example`, 'wrong', '203.0.113.3')
    const { email } = await site.addUser('viewer')
    expect((await logIn(email, password, '203.0.113.3')).status).toBe(429)
    expect((await logIn(email, password, '203.0.113.4')).status).toBe(200)
  })

  test('all at once are counted one by one', async () => {
    const { email } = await site.addUser('viewer')
    const many = Array.from({ length: 30 }, (_, index) => logIn(email, 'wrong', `198.51.102.${index}`))
    const statuses = (await Promise.all(many)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 401)).toHaveLength(attempts.perAccount)
  })

  test('are forgotten for an account that succeeds', async () => {
    const { email } = await site.addUser('viewer')
    for (let index = 0; index < attempts.perAccount - 1; index++) await logIn(email, 'wrong')
    expect((await logIn(email)).status).toBe(200)
    expect((await logIn(email, 'wrong')).status).toBe(401)
  })
})

describe('a session', () => {
  test('that was revoked is nobody’s with the next request', async () => {
    const { email } = await site.addUser('coder')
    const [one, other] = [await site.logIn(email), await site.logIn(email)]
    const { sessions } = await (await ask('GET /api/auth/sessions', { cookie: one })).json()
    expect(sessions).toHaveLength(2)
    expect(JSON.stringify(sessions)).not.toContain(other.split('=')[1]?.split('.')[0])
    const { id } = sessions.find((session: { isCurrent: boolean }) => !session.isCurrent)
    expect((await ask('DELETE /api/auth/sessions/[id]', { cookie: one, params: { id } })).status).toBe(204)
    expect(await whoIs(other)).toBeNull()
    expect(await whoIs(one)).toMatchObject({ email })
  })

  test('of somebody else cannot be ended', async () => {
    const [mine, theirs] = [await site.addUser('admin'), await site.addUser('viewer')]
    const cookie = await site.logIn(theirs.email)
    const { sessions } = await (await ask('GET /api/auth/sessions', { cookie })).json()
    const ended = await ask('DELETE /api/auth/sessions/[id]', {
      cookie: await site.logIn(mine.email),
      params: { id: sessions[0].id },
    })
    expect(ended.status).toBe(404)
    expect(await whoIs(cookie)).not.toBeNull()
  })

  test('ends where the role changes, and with a new password all others do', async () => {
    const { id, email } = await site.addUser('viewer')
    const admin = await site.logIn((await site.addUser('admin')).email)
    const before = await site.logIn(email)
    const changed = await ask('PATCH /api/admin/users/[id]', {
      cookie: admin,
      params: { id },
      body: { role: 'coder' },
    })
    expect(changed.status).toBe(204)
    expect(await whoIs(before)).toBeNull()
    const [one, other] = [await site.logIn(email), await site.logIn(email)]
    expect(await whoIs(one)).toMatchObject({ role: 'coder' })
    const body = { current: password, next: 'another horse battery' }
    const response = await ask('PUT /api/auth/password', { cookie: one, body })
    expect(response.status).toBe(204)
    expect(await whoIs(cookieOf(response))).toMatchObject({ email })
    expect([await whoIs(one), await whoIs(other)]).toEqual([null, null])
    expect((await logIn(email)).status).toBe(401)
    expect((await logIn(email, body.next)).status).toBe(200)
  })

  test('ends by logging out', async () => {
    const cookie = await site.logIn((await site.addUser('viewer')).email)
    expect((await ask('POST /api/auth/log-out', { cookie })).status).toBe(204)
    expect(await whoIs(cookie)).toBeNull()
  })
})
