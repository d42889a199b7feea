import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { applyMigrations } from '@/scripts/migrations/apply-migrations'
import { withClient } from '@/scripts/postgres/databases'
import { createEmptyDatabase, type TestDatabase } from '@/tests/support/database'

let database: TestDatabase
let folder: string

beforeEach(async () => {
  database = await createEmptyDatabase()
  folder = await mkdtemp(join(tmpdir(), 'parley-migrations-'))
})

afterEach(async () => {
  await database.drop()
  await rm(folder, { recursive: true })
})

async function write(name: string, script: string): Promise<void> {
  await mkdir(join(folder, name), { recursive: true })
  await writeFile(join(folder, name, 'migration.sql'), script)
}

async function listColumn(query: string): Promise<readonly unknown[]> {
  return withClient(database.url, async (client) =>
    (await client.query({ text: query, rowMode: 'array' })).rows.flat(),
  )
}

const listTables = () =>
  listColumn(
    `SELECT tablename::text FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1`,
  )
const listHistory = () => listColumn('SELECT migration_name FROM _prisma_migrations ORDER BY started_at')

describe('applying', () => {
  test('runs in the order of names, once', async () => {
    await write('20260102000000_second', 'ALTER TABLE a ADD COLUMN added int;')
    await write('20260101000000_first', 'CREATE TABLE a (id int);')
    expect(await applyMigrations(database.url, folder)).toEqual([
      '20260101000000_first',
      '20260102000000_second',
    ])
    expect(await applyMigrations(database.url, folder)).toEqual([])
    expect(await listHistory()).toEqual(['20260101000000_first', '20260102000000_second'])
  })

  test('sends the file whole: a semicolon inside a function body or a comment ends nothing', async () => {
    await write(
      '1_function',
      `CREATE FUNCTION twice(n int) RETURNS int AS $$ BEGIN n := n * 2; RETURN n; END; $$ LANGUAGE plpgsql; -- one; two
       CREATE TABLE a (id int);`,
    )
    await applyMigrations(database.url, folder)
    expect(await listColumn('SELECT twice(21)')).toEqual([42])
    expect(await listTables()).toEqual(['a'])
  })

  test('writes the row that Prisma itself would write', async () => {
    await write('1_a', 'CREATE TABLE a (id int);')
    await applyMigrations(database.url, folder)
    const row = await listColumn(
      'SELECT checksum, finished_at IS NOT NULL, rolled_back_at, logs, applied_steps_count, length(id) FROM _prisma_migrations',
    )
    // printf 'CREATE TABLE a (id int);' | sha256sum
    expect(row).toEqual([
      '168f4af76cbece82a4185c6c57366e07883c6e4155f25ce28559018d99433b81',
      true,
      null,
      null,
      1,
      36,
    ])
  })

  test('two at once: one applies, the other waits and finds nothing to do', async () => {
    await write('1_slow', 'CREATE TABLE a (id int); SELECT pg_sleep(0.3);')
    const lines: string[] = []
    const say = (line: string) => lines.push(line)
    const results = await Promise.all([1, 2].map(() => applyMigrations(database.url, folder, say)))
    expect(results.map((names) => names.length).sort()).toEqual([0, 1])
    expect(lines.filter((line) => line.includes('waiting'))).toHaveLength(1)
    expect(await listHistory()).toEqual(['1_slow'])
  })
})

describe('a script that fails', () => {
  test('leaves nothing behind, keeps those before it and is named with its line', async () => {
    await write('1_good', 'CREATE TABLE a (id int);')
    await write('2_bad', 'CREATE TABLE b (id int);\nCREATE TABLE a (id int);\nSELECT nothing FROM nowhere;')
    await expect(applyMigrations(database.url, folder)).rejects.toThrow(/2_bad.*"a" already exists/)
    expect(await listTables()).toEqual(['a'])
    expect(await listHistory()).toEqual(['1_good'])

    await write('2_bad', 'CREATE TABLE b (id int);\nSELECT nothing\nFROM nowhere;')
    await expect(applyMigrations(database.url, folder)).rejects.toThrow(/2_bad.*line 3.*nowhere/)

    await write('2_bad', 'CREATE TABLE b (id int);')
    expect(await applyMigrations(database.url, folder)).toEqual(['2_bad'])
  })

  test('a script that commits by itself is refused', async () => {
    await write('1_commits', 'CREATE TABLE a (id int); COMMIT; BEGIN;')
    await expect(applyMigrations(database.url, folder)).rejects.toThrow(
      '1_commits failed: it ends the transaction',
    )
    expect(await listHistory()).toEqual([])
  })
})

describe('a history that does not match the folder is refused, naming the migration', () => {
  beforeEach(async () => {
    await write('1_a', 'CREATE TABLE a (id int);')
    await applyMigrations(database.url, folder)
    await write('2_b', 'CREATE TABLE b (id int);')
  })
  afterEach(async () => {
    expect(await listTables()).toEqual(['a'])
  })

  test('changed after it was applied', async () => {
    await write('1_a', 'CREATE TABLE a (id bigint);')
    await expect(applyMigrations(database.url, folder)).rejects.toThrow(
      '1_a was changed after it was applied',
    )
  })

  test('applied, but missing from the folder', async () => {
    await rm(join(folder, '1_a'), { recursive: true })
    await expect(applyMigrations(database.url, folder)).rejects.toThrow(
      '1_a was applied to this database but is not',
    )
  })

  test('failed halfway under another tool', async () => {
    await withClient(database.url, (client) =>
      client.query('UPDATE _prisma_migrations SET finished_at = NULL'),
    )
    await expect(applyMigrations(database.url, folder)).rejects.toThrow('1_a failed halfway')
  })

  test('a folder without its script', async () => {
    await mkdir(join(folder, '3_empty'))
    await expect(applyMigrations(database.url, folder)).rejects.toThrow('3_empty has no migration.sql')
  })
})
