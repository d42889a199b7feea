import { describe, expect, test } from 'vitest'
import { createOneTimeLink } from '@/server/auth/one-time-links'
import { ask, openAdminSite, origin, password } from '@/tests/support/admin-site'

const site = await openAdminSite()
const { prisma } = site.house
const logIn = (email: string, given: string) =>
  ask('POST /api/auth/log-in', { body: { email, password: given } })
const told = async (response: Response) => [response.status, (await response.json()).detail]
const refusal = (reason: string) => [
  422,
  `This password is ${reason}, which is tried first. Take a few words that have nothing to do with one another, nor with you.`,
]

/** Passwords of somebody with this address, all of whom are called “The viewer”. */
const guessable = (email: string) => [
  [email, 'little more than your e-mail address'],
  ['The-Viewer-1', 'little more than your name'],
  ['Parley-2025-!', 'little more than the name of this site'],
  ['passwordpassword', 'one short piece again and again'],
]

describe('a password that is tried first', () => {
  test('is refused by a link, which works again', async () => {
    const { id, email } = await site.addUser('viewer')
    const token = (await createOneTimeLink(prisma, origin, id)).url.split('#')[1]
    for (const [given, reason = ''] of guessable(email)) {
      const response = await ask('PUT /api/auth/welcome', { body: { token, password: given } })
      expect(await told(response)).toEqual(refusal(reason))
    }
    expect((await logIn(email, password)).status).toBe(200)
    const next = 'another horse battery'
    expect((await ask('PUT /api/auth/welcome', { body: { token, password: next } })).status).toBe(200)
    expect((await logIn(email, next)).status).toBe(200)
  })

  test('is refused where one changes one’s own', async () => {
    const { email } = await site.addUser('viewer')
    const cookie = await site.logIn(email)
    for (const [next, reason = ''] of guessable(email)) {
      const response = await ask('PUT /api/auth/password', { cookie, body: { current: password, next } })
      expect(await told(response)).toEqual(refusal(reason))
    }
    expect((await logIn(email, password)).status).toBe(200)
  })
})

test('a password is not changed to itself, however it is typed', async () => {
  const { email } = await site.addUser('viewer')
  const cookie = await site.logIn(email)
  const same = [422, 'The new password is the same as the current one. Choose another.']
  for (const next of [password, password.replace('c', 'ｃ')]) {
    const response = await ask('PUT /api/auth/password', { cookie, body: { current: password, next } })
    expect(await told(response)).toEqual(same)
  }
  expect((await ask('GET /api/auth/sessions', { cookie })).status).toBe(200)
})

test('whoever does not know the password learns nothing of it by guessing a new one', async () => {
  const { email } = await site.addUser('viewer')
  const cookie = await site.logIn(email)
  const body = { current: 'another horse battery', next: password }
  expect(await told(await ask('PUT /api/auth/password', { cookie, body }))).toEqual([
    422,
    'The password is not right.',
  ])
})

test('a link that was used says where there is another', async () => {
  const response = await ask('POST /api/auth/welcome', { body: { token: 'none' } })
  expect(await told(response)).toEqual([
    404,
    'This link has been used or has expired. Ask an admin for a new one.',
  ])
})

test('the first admin is refused a password that says who they are, and may try again', async () => {
  await prisma.user.deleteMany()
  const token = (await createOneTimeLink(prisma, origin, null)).url.split('#')[1]
  const body = { token, name: 'First Admin', email: 'first@parley.example', password: 'first@parley.example' }
  expect(await told(await ask('PUT /api/auth/welcome', { body }))).toEqual(
    refusal('little more than your e-mail address'),
  )
  expect(await prisma.user.count()).toBe(0)
  expect((await ask('PUT /api/auth/welcome', { body: { ...body, password } })).status).toBe(200)
})
