/** Whatever table a record is of: it is deleted with what depends on it, and brought back. */
import { describe, expect, test } from 'vitest'
import type { Edit, StoredRecord } from '@/dataset/edits/edit'
import { type TableName, tableNames } from '@/dataset/tables'
import { changeRecords } from '@/server/records/change-records'
import { importDataset } from '@/server/records/import-dataset'
import { readRecords } from '@/server/records/read-records'
import { readTables } from '@/server/records/read-tables'
import { ChangeRefused } from '@/server/records/refusals'
import { undo } from '@/server/records/undo'
import { openFileDatabase } from '@/tests/support/connections'
import { realDataset } from '@/tests/support/datasets'
import { coder, remove } from '@/tests/support/edits'

const { prisma } = await openFileDatabase()
const dataset = realDataset()
const { id } = dataset.process
const signature = { author: coder }
await importDataset(prisma, dataset)

const save = (edits: readonly Edit[]) => changeRecords(prisma, id, edits, signature)

/** Deletes a record with all that means nothing without it; undefined where it is named elsewhere or a rule wants it. */
async function deleteWhole(record: StoredRecord): Promise<number | undefined> {
  try {
    return (await save([remove(record)])).act
  } catch (error) {
    if (!(error instanceof ChangeRefused)) throw error
    const { because } = error
    if (because.is !== 'depended on' || because.blocking.length > 0) return undefined
    const owned = because.owned.map((one) => remove(one.record))
    return (
      await save([remove(record), ...owned]).catch((refused: unknown) => {
        if (refused instanceof ChangeRefused) return { act: undefined }
        throw refused
      })
    ).act
  }
}

async function deleteAny(table: TableName): Promise<{ readonly record: StoredRecord; readonly act: number }> {
  for (const record of (await readRecords(prisma, id)).filter((one) => one.table === table)) {
    const act = await deleteWhole(record)
    if (act !== undefined) return { record, act }
  }
  throw new Error(`no record of ${table} can be deleted`)
}

// Every round of the real data is named in cells that say something without it.
describe.each(tableNames.filter((table) => table !== 'rounds'))('%s', (table) => {
  test('a record is deleted and comes back as it was, and again', async () => {
    const before = await readTables(prisma, id)
    const { act } = await deleteAny(table)
    expect(await readTables(prisma, id)).not.toEqual(before)
    const { act: undoing } = await undo(prisma, id, { does: 'undo act', act }, signature)
    expect(await readTables(prisma, id)).toEqual(before)
    const { act: again } = await undo(prisma, id, { does: 'undo act', act: undoing }, signature)
    await undo(prisma, id, { does: 'undo act', act: again }, signature)
    expect(await readTables(prisma, id)).toEqual(before)
  }, 30_000)
})
