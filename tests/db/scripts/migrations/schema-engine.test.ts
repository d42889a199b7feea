import { expect, test } from 'vitest'
import { schemaFile } from '@/scripts/folders'
import { diffToSchema } from '@/scripts/migrations/schema-engine'
import { withClient } from '@/scripts/postgres/databases'
import { createDatabase, createEmptyDatabase } from '@/tests/support/database'

test('the migrations bring an empty database to schema.prisma, no more and no less', async () => {
  const database = await createDatabase()
  expect(await withClient(database.url, (client) => diffToSchema(client, schemaFile))).toBeNull()
  await database.drop()
})

test('a difference is found in either direction', async () => {
  const database = await createEmptyDatabase()
  await withClient(database.url, async (client) => {
    await client.query('CREATE TABLE only_here (id int PRIMARY KEY)')
    const sql = await diffToSchema(client, schemaFile)
    expect(sql).toContain('DROP TABLE "only_here"')
    expect(sql).toContain('CREATE TABLE "processes"')
  })
  await database.drop()
})
