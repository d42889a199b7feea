/** Somebody with power over the database rewrites a release: it must be noticed and never be served. */
import { beforeEach, describe, expect, test } from 'vitest'
import { ReleaseDamaged } from '@/dataset/release-bytes'
import { publish } from '@/server/releases/publish'
import { openFileDatabase } from '@/tests/support/connections'
import { inventedDataset, withDemandTitle, withProcessId } from '@/tests/support/datasets'
import { createDataFolder, createStore, release } from '@/tests/support/releases'

const dataset = inventedDataset()
const database = await openFileDatabase()
let id: string
let count = 0
beforeEach(async () => {
  count += 1
  id = `process-${count}`
  const own = withProcessId(dataset, id)
  await release(database, own)
  await release(database, withDemandTitle(own, 'Second'))
})

/** Changes stored bodies of release 2 behind the trigger's back. */
async function tamper(sql: string): Promise<void> {
  await database.query('ALTER TABLE release_bodies DISABLE TRIGGER release_bodies_immutable')
  const { rowCount } = await database.pool.query(sql, [id])
  await database.query('ALTER TABLE release_bodies ENABLE TRIGGER release_bodies_immutable')
  expect(rowCount).toBeGreaterThan(0)
}

const of2 = 'process_id = $1 AND number = 2'
const tamperings = {
  'one byte flipped': `UPDATE release_bodies SET body = set_byte(body, 40, get_byte(body, 40) # 1) WHERE ${of2} AND part = 'demands'`,
  'the end cut off': `UPDATE release_bodies SET body = substr(body, 1, length(body) - 9) WHERE ${of2} AND part = 'demands'`,
  'the demands of release 1, with their own hash': `UPDATE release_bodies b SET (body, sha256) =
    (SELECT o.body, o.sha256 FROM release_bodies o WHERE o.process_id = b.process_id AND o.number = 1 AND o.part = b.part)
    WHERE ${of2} AND part = 'demands'`,
  'two parts exchanged': `UPDATE release_bodies b SET (body, sha256) =
    (SELECT o.body, o.sha256 FROM release_bodies o WHERE o.process_id = b.process_id AND o.number = 2
      AND o.part = CASE b.part WHEN 'rounds' THEN 'parties' ELSE 'rounds' END)
    WHERE ${of2} AND part IN ('rounds', 'parties')`,
  'a part missing': `DELETE FROM release_bodies WHERE ${of2} AND part = 'codings'`,
  'a part too many': `INSERT INTO release_bodies SELECT process_id, number, 'more', sha256, body FROM release_bodies WHERE ${of2} AND part = 'codings'`,
}

describe.each(Object.entries(tamperings))('%s', (_name, sql) => {
  test('is noticed by a store that starts, and is not shown', async () => {
    await tamper(sql)
    const { store, problems } = createStore(database.prisma, await createDataFolder())
    await store.refresh()
    expect(problems.filter((problem) => problem.includes(id))).toEqual([
      expect.stringContaining(`release 2 of ${id} cannot be loaded: ReleaseDamaged`),
    ])
    expect(store.listNewest().map(({ processId }) => processId)).not.toContain(id)
    await expect(store.get(id)).rejects.toBeInstanceOf(ReleaseDamaged)
    await expect(store.get(id, 2)).rejects.toBeInstanceOf(ReleaseDamaged)
    expect((await store.get(id, 1))?.number).toBe(1)
  })
})

test('a store that has the sound bytes goes on with them, and so does its disk', async () => {
  const folder = await createDataFolder()
  const { store } = createStore(database.prisma, folder)
  await store.refresh()
  await tamper(tamperings['one byte flipped'])
  await store.refresh()
  expect((await store.get(id, 2))?.dataset.rows.demands[0]?.title).toBe('Second')

  const { store: restarted } = createStore(database.prisma, folder)
  await restarted.refresh()
  expect((await restarted.get(id))?.dataset.rows.demands[0]?.title).toBe('Second')
})

test('nothing is published on top of a damaged release', async () => {
  await tamper(tamperings['one byte flipped'])
  await database.query("UPDATE demands SET title = 'Third' WHERE process_id = $1", [id])
  await expect(publish(database.prisma, id, { by: 'Ada' })).rejects.toBeInstanceOf(ReleaseDamaged)
  expect(await database.query('SELECT FROM releases WHERE process_id = $1', [id])).toHaveLength(2)
})
