import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { readProcessState } from '@/server/records/import-dataset'
import { readTables } from '@/server/records/read-tables'
import { RestoreRefused, restoreRelease } from '@/server/releases/restore-release'
import { openFileDatabase } from '@/tests/support/connections'
import { inventedDataset, withDemandTitle } from '@/tests/support/datasets'
import { coder } from '@/tests/support/edits'
import { release } from '@/tests/support/releases'

const database = await openFileDatabase()
const { prisma } = database
const dataset = inventedDataset()
const { id } = dataset.process

/** Waits until somebody waits for the lock of a process. */
async function someoneWaits(): Promise<void> {
  const waiting = `SELECT 1 FROM pg_locks l JOIN pg_database d ON d.oid = l.database
    WHERE d.datname = current_database() AND l.locktype = 'advisory' AND NOT l.granted`
  while ((await database.query(waiting)).length === 0) await delay(5)
}

test('what is being withdrawn while its rows are read is not brought back', async () => {
  await release(database, dataset)
  const second = withDemandTitle(dataset, 'Second')
  await release(database, second)
  const state = await readProcessState(prisma, id)
  const withdrawing = await database.pool.connect()
  try {
    await withdrawing.query('BEGIN')
    await withdrawing.query(
      "SELECT pg_advisory_xact_lock(hashtextextended('parley:process:' || $1::text, 0))",
      [id],
    )
    await withdrawing.query(
      'INSERT INTO release_withdrawals (process_id, number, reason, withdrawn_by) VALUES ($1, 1, $2, $3)',
      [id, 'A court said so.', 'Ada'],
    )
    const restoring = restoreRelease(prisma, id, 1, { author: coder })
    const refusal = expect(restoring).rejects.toThrow(RestoreRefused)
    await someoneWaits()
    await withdrawing.query('COMMIT')
    await refusal
  } finally {
    withdrawing.release()
  }
  expect(await readTables(prisma, id)).toEqual(second)
  expect(await readProcessState(prisma, id)).toBe(state)
})
