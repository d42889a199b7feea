import { beforeAll, describe, expect, test } from 'vitest'
import { withdraw } from '@/server/releases/withdraw'
import { openFileDatabase } from '@/tests/support/connections'
import { inventedDataset, withDemandTitle } from '@/tests/support/datasets'
import { release } from '@/tests/support/releases'

const dataset = inventedDataset()
const database = await openFileDatabase()
beforeAll(async () => {
  await release(database, dataset)
  await release(database, withDemandTitle(dataset, 'Another title'))
  await withdraw(database.prisma, { processId: dataset.process.id, number: 1, by: 'Ada', reason: 'A test.' })
})

/** All that must never change, as text. */
const readAll = () =>
  database.query(`SELECT (SELECT jsonb_agg(r) FROM releases r)::text AS releases,
    (SELECT jsonb_agg(b) FROM release_bodies b)::text AS bodies,
    (SELECT jsonb_agg(w) FROM release_withdrawals w)::text AS withdrawals`)

const tables = ['releases', 'release_bodies', 'release_withdrawals']
const changes = tables.flatMap((table) => [
  { table, operation: 'UPDATE', sql: `UPDATE ${table} SET number = number` },
  { table, operation: 'UPDATE', sql: `UPDATE ${table} SET process_id = 'x' WHERE number = 2` },
  { table, operation: 'DELETE', sql: `DELETE FROM ${table}` },
  // A change of no row is refused too: the trigger does not count.
  { table, operation: 'DELETE', sql: `DELETE FROM ${table} WHERE false` },
  { table, operation: 'TRUNCATE', sql: `TRUNCATE ${table} CASCADE` },
])

test('the tables are our own: what is refused here is refused to their owner', async () => {
  const owned = await database.query(
    'SELECT tablename FROM pg_tables WHERE tableowner = current_user AND tablename = ANY($1)',
    [tables],
  )
  expect(owned).toHaveLength(tables.length)
})

describe.each(changes)('$sql', ({ table, operation, sql }) => {
  test('is refused', async () => {
    const before = await readAll()
    await expect(database.query(sql)).rejects.toMatchObject({
      code: '23000',
      message: expect.stringMatching(`^Releases are immutable: ${operation} on release.* is refused\\.$`),
    })
    expect(await readAll(), table).toEqual(before)
  })
})

test('an upsert over a release is refused', async () => {
  const upsert = `INSERT INTO releases SELECT * FROM releases WHERE number = 2
    ON CONFLICT (process_id, number) DO UPDATE SET note = 'rewritten'`
  await expect(database.query(upsert)).rejects.toThrow(
    'Releases are immutable: UPDATE on releases is refused.',
  )
})

test('a process with releases cannot be deleted or renamed', async () => {
  await expect(database.query('DELETE FROM processes')).rejects.toMatchObject({ code: '23001' })
  await expect(database.query("UPDATE processes SET id = 'renamed'")).rejects.toMatchObject({ code: '23503' })
})

const malformed = [
  [
    'releases_number_minimum',
    'INSERT INTO releases SELECT process_id, 0, hash, format, changelog, note, published_by, published_at, revision FROM releases WHERE number = 2',
  ],
  [
    'releases_hash_hex',
    "INSERT INTO releases SELECT process_id, 9, 'A' || substr(hash, 2), format, changelog, note, published_by, published_at, revision FROM releases WHERE number = 2",
  ],
  [
    'release_bodies_sha256_hex',
    "INSERT INTO release_bodies SELECT process_id, number, 'more', 'short', body FROM release_bodies LIMIT 1",
  ],
  [
    'release_withdrawals_reason_given',
    "INSERT INTO release_withdrawals SELECT process_id, number, ' ', 'Ada' FROM releases WHERE number = 2",
  ],
]
test.each(malformed)('%s', async (constraint, sql) => {
  await expect(database.query(sql)).rejects.toMatchObject({ code: '23514', constraint })
})
