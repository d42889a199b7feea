import { expect, test } from 'vitest'
import { findOneTimeLink } from '@/server/auth/one-time-links'
import { listUsers } from '@/server/auth/users'
import { openFileDatabase } from '@/tests/support/connections'
import { runCli } from '@/tests/support/run-cli'

const database = await openFileDatabase()
const timeout = 60_000
const user = (...args: readonly string[]) => runCli(['user', ...args], database.url)
const roles = async () => (await listUsers(database.prisma)).map(({ email, role }) => [email, role])
const tokenOf = (line = '') => /\/admin\/welcome#(\S+)$/.exec(line)?.[1] ?? ''

test('users are added, listed, changed, reset and removed', { timeout }, async () => {
  expect((await user('list')).results).toEqual(['Nobody may log in yet.'])
  const added = await user('add', ' Ada@Parley.example', '--name', 'Ada', '--role', 'admin')
  const [{ id } = { id: '' }] = await listUsers(database.prisma)
  expect(await findOneTimeLink(database.prisma, tokenOf(added.results[0]))).toBe(id)
  expect((await user('list')).results).toEqual(['ada@parley.example, Ada, admin, no password yet'])

  const again = await user('add', 'ada@parley.example', '--name', 'Ada')
  expect([again.code, again.problems]).toEqual([
    1,
    'There is a user with the e-mail address "ada@parley.example" already.\n',
  ])
  const only = await user('role', 'ada@parley.example', 'coder')
  expect([only.code, only.problems]).toEqual([1, expect.stringMatching(/is the only admin/)])

  await user('add', 'bob@parley.example', '--name', 'Bob')
  await user('role', 'bob@parley.example', 'coder')
  expect(await roles()).toEqual([
    ['ada@parley.example', 'admin'],
    ['bob@parley.example', 'coder'],
  ])
  const reset = await user('reset', 'bob@parley.example')
  expect(await findOneTimeLink(database.prisma, tokenOf(reset.results[0]))).toBeTypeOf('string')
  expect((await user('log-out', 'bob@parley.example')).results).toEqual([
    'bob@parley.example: 0 sessions ended',
  ])
  await user('remove', 'bob@parley.example')
  expect(await roles()).toEqual([['ada@parley.example', 'admin']])
})

test.each([
  [['add', 'nobody', '--name', 'X'], 2, '"nobody" is no e-mail address.\n'],
  [
    ['add', 'x@parley.example', '--name', 'X', '--role', 'boss'],
    2,
    /"boss" is no role\. Allowed: viewer, coder/,
  ],
  [['reset', 'nobody@parley.example'], 1, /There is no user with the e-mail address/],
])('%j is refused', { timeout }, async (args, code, problem) => {
  const refused = await user(...args)
  expect([refused.code, refused.problems]).toEqual([
    code,
    typeof problem === 'string' ? problem : expect.stringMatching(problem),
  ])
})
