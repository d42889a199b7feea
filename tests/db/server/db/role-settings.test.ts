import { expect, test } from 'vitest'
import { setStatementTimeout } from '@/server/db/role-settings'
import { connect, openFileDatabase } from '@/tests/support/connections'

const database = await openFileDatabase()

test('instances that boot together all set it', async () => {
  const instances = Array.from({ length: 6 }, () => connect(database.url))
  for (let time = 0; time < 10; time += 1)
    await Promise.all(instances.map(({ prisma }) => setStatementTimeout(prisma)))
  await Promise.all(instances.map((instance) => instance.close()))
})

test('counts for connections made from then on, in this database', async () => {
  await setStatementTimeout(database.prisma)
  const later = connect(database.url)
  expect(await later.query('SHOW statement_timeout')).toEqual([{ statement_timeout: '30s' }])
  await later.close()
})
