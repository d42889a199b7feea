import { describe, expect, test } from 'vitest'
import { ask, cookieOf, openAdminSite, password } from '@/tests/support/admin-site'
import { totpOf } from '@/tests/support/totp'

const site = await openAdminSite()
const whoIs = async (cookie: string) => (await (await ask('GET /api/auth/session', { cookie })).json()).user

/** A user with a second factor, their session, and what makes codes. */
async function withSecondFactor() {
  const { email } = await site.addUser('admin')
  const cookie = await site.logIn(email)
  const begun = await ask('POST /api/auth/two-factor', { cookie, body: { password } })
  const { uri, recoveryCodes } = await begun.json()
  const code = () => totpOf(uri)
  const turnedOn = await ask('PUT /api/auth/two-factor', { cookie, body: { code: code() } })
  expect(turnedOn.status).toBe(204)
  return { email, before: cookie, cookie: cookieOf(turnedOn), code, recoveryCodes: recoveryCodes as string[] }
}

async function beginLogIn(email: string) {
  const response = await ask('POST /api/auth/log-in', {
    body: { email, password },
    clientAddress: '192.0.2.77',
  })
  expect(await response.json()).toEqual({ is: 'second factor needed' })
  return cookieOf(response)
}

const show = (cookie: string, code: string) => ask('POST /api/auth/second-factor', { cookie, body: { code } })

test('turning it on gives the session a new token', async () => {
  const { before, cookie, email } = await withSecondFactor()
  expect(await whoIs(before)).toBeNull()
  expect(await whoIs(cookie)).toMatchObject({ email, hasSecondFactor: true })
})

test('a password alone logs nobody in', async () => {
  const { email } = await withSecondFactor()
  expect(await whoIs(await beginLogIn(email))).toBeNull()
})

test('the code of the app completes the log-in, and a wrong one does not', async () => {
  const { email, code } = await withSecondFactor()
  const pending = await beginLogIn(email)
  const right = code()
  const wrong = await show(pending, right === '000000' ? '000001' : '000000')
  expect([wrong.status, cookieOf(wrong)]).toEqual([401, ''])
  const response = await show(pending, right)
  expect(response.status).toBe(200)
  expect(await whoIs(cookieOf(response))).toMatchObject({ email })
  expect((await show(pending, code())).status).toBe(401)
})

test('a code of the app works once, also while it could be shown again', async () => {
  const { email, code } = await withSecondFactor()
  const shown = code()
  expect((await show(await beginLogIn(email), shown)).status).toBe(200)
  const again = await show(await beginLogIn(email), shown)
  expect([again.status, cookieOf(again)]).toEqual([401, ''])
  expect(await again.json()).toMatchObject({ isOver: true })
})

test('a recovery code works once', async () => {
  const { email, recoveryCodes } = await withSecondFactor()
  const [recovery = ''] = recoveryCodes
  expect((await show(await beginLogIn(email), recovery)).status).toBe(200)
  expect((await show(await beginLogIn(email), recovery)).status).toBe(401)
})

test.each([
  ['in capitals', (code: string) => code.toUpperCase()],
  ['without its hyphen', (code: string) => code.replace('-', '')],
  ['with spaces', (code: string) => ` ${code.replace('-', ' ')} `],
])('a recovery code is taken %s, and used up by it', async (_how, typed) => {
  const { email, recoveryCodes } = await withSecondFactor()
  const [recovery = ''] = recoveryCodes
  expect((await show(await beginLogIn(email), typed(recovery))).status).toBe(200)
  expect((await show(await beginLogIn(email), recovery)).status).toBe(401)
})

test('what is short of a recovery code by one letter is wrong', async () => {
  const { email, recoveryCodes } = await withSecondFactor()
  const [recovery = ''] = recoveryCodes
  const pending = await beginLogIn(email)
  for (const wrong of [recovery.slice(1), `${recovery}a`, '-', recovery.split('').reverse().join('')]) {
    const response = await show(pending, wrong)
    expect([response.status, cookieOf(response)]).toEqual([401, ''])
  }
})

test('how many recovery codes are left is told, and none of them', async () => {
  const { email, cookie, recoveryCodes } = await withSecondFactor()
  const left = async () => {
    const text = await (await ask('GET /api/auth/two-factor/recovery-codes', { cookie })).text()
    for (const code of recoveryCodes) expect(text).not.toContain(code)
    return JSON.parse(text)
  }
  expect(await left()).toEqual({ left: 10, of: 10 })
  for (const code of recoveryCodes.slice(0, 2)) await show(await beginLogIn(email), code)
  expect(await left()).toEqual({ left: 8, of: 10 })
  await ask('POST /api/auth/two-factor/recovery-codes', { cookie, body: { password } })
  expect(await left()).toEqual({ left: 10, of: 10 })
})

test('where there is no second factor no recovery code is left to count', async () => {
  const cookie = await site.logIn((await site.addUser('viewer')).email)
  const answer = await ask('GET /api/auth/two-factor/recovery-codes', { cookie })
  expect(await answer.json()).toEqual({ left: null, of: 10 })
})

test('five wrong codes end the log-in', async () => {
  const { email, code } = await withSecondFactor()
  const pending = await beginLogIn(email)
  for (let index = 0; index < 5; index++) await show(pending, '000000')
  const over = await show(pending, code())
  expect(over.status).toBe(401)
  expect(await over.json()).toMatchObject({ isOver: true })
})

test('ten wrong codes lock the account, though each log-in is new', async () => {
  const { email, code } = await withSecondFactor()
  for (let log = 0; log < 3; log++) {
    const pending = await beginLogIn(email)
    for (let index = 0; index < 4; index++) await show(pending, '000000')
  }
  expect((await show(await beginLogIn(email), code())).status).toBe(401)
})

test('a log-in with a recovery code tells how many are left, and one with the app does not', async () => {
  const { email, code, recoveryCodes } = await withSecondFactor()
  const [recovery = ''] = recoveryCodes
  const told = async (shown: string) => (await show(await beginLogIn(email), shown)).json()
  expect(await told(recovery)).toEqual({ is: 'in', recoveryCodes: { left: 9, of: 10 } })
  expect(await told(code())).toEqual({ is: 'in' })
})

describe('it goes', () => {
  const turnOff = (cookie: string, body: object) => ask('DELETE /api/auth/two-factor', { cookie, body })
  const isOff = async (email: string) => {
    const response = await ask('POST /api/auth/log-in', { body: { email, password } })
    return (await response.json()).is === 'in'
  }

  test.each([
    ['a code of the app', ({ code }: Awaited<ReturnType<typeof withSecondFactor>>) => code()],
    ['a recovery code', ({ recoveryCodes }) => recoveryCodes[0]?.replace('-', '')],
  ])('with the password and %s', async (_what, codeOf) => {
    const own = await withSecondFactor()
    expect((await turnOff(own.cookie, { password, code: codeOf(own) })).status).toBe(204)
    expect(await isOff(own.email)).toBe(true)
  })

  test('with neither of them alone', async () => {
    const { cookie, email, code } = await withSecondFactor()
    for (const [body, field] of [
      [{ password: 'not the password', code: code() }, 'password'],
      [{ password, code: '000000' }, 'code'],
      [{ password, code: '' }, 'code'],
    ] as const) {
      const response = await turnOff(cookie, body)
      expect([response.status, (await response.json()).field]).toEqual([422, field])
    }
    expect((await turnOff(cookie, { password })).status).toBe(422)
    expect(await isOff(email)).toBe(false)
  })

  test('with no code of the app that was used before', async () => {
    const { cookie, email, code } = await withSecondFactor()
    const shown = code()
    expect((await show(await beginLogIn(email), shown)).status).toBe(200)
    expect((await turnOff(cookie, { password, code: shown })).status).toBe(422)
  })

  test('with the password where there is none any more', async () => {
    const { cookie, code } = await withSecondFactor()
    const off = await turnOff(cookie, { password, code: code() })
    expect((await turnOff(cookieOf(off), { password, code: 'any' })).status).toBe(204)
  })

  test('not by trying codes again and again with a password that is known', async () => {
    const { cookie, code } = await withSecondFactor()
    for (let count = 0; count < 10; count++) await turnOff(cookie, { password, code: '000000' })
    expect((await turnOff(cookie, { password, code: code() })).status).toBe(429)
  })
})
