import { expect, test } from 'vitest'
import type { Dataset } from '@/dataset/dataset'
import { changeRecords } from '@/server/records/change-records'
import { importDataset } from '@/server/records/import-dataset'
import { readRecords } from '@/server/records/read-records'
import { undo } from '@/server/records/undo'
import { openFileDatabase } from '@/tests/support/connections'
import { inventedDataset, withProcessId, withRows } from '@/tests/support/datasets'
import { coder, remove, requireRecord, setCells } from '@/tests/support/edits'

const { prisma, query } = await openFileDatabase()
const by = { author: coder }
const claim = (id: string) => ({ ...inventedDataset().rows.claims[0], id, label: id })
const withClaims = (dataset: Dataset, ...ids: string[]) =>
  withRows(dataset, 'claims', (rows) => [...rows, ...ids.map((id) => claim(id) as (typeof rows)[number])])
const find = (process: string, id: string) => requireRecord(prisma, process, 'claims', { id })
const uidOf = async (process: string, id: string) => (await find(process, id)).uid

async function openProcess(id: string) {
  const dataset = withProcessId(inventedDataset(), id)
  await importDataset(prisma, withClaims(dataset, 'one'))
  return { id, dataset, importWith: (...ids: string[]) => importDataset(prisma, withClaims(dataset, ...ids)) }
}

test('records of every table that an import deletes and another brings back keep their uids', async () => {
  const { id, dataset } = await openProcess('emptied')
  const uids = async () => {
    const records = await readRecords(prisma, id)
    return new Map(records.map(({ table, uid, row }) => [`${table} ${JSON.stringify(row)}`, uid]))
  }
  const before = await uids()
  const none = Object.fromEntries(Object.keys(dataset.rows).map((table) => [table, []]))
  await importDataset(prisma, { ...dataset, rows: none as unknown as Dataset['rows'] })
  expect((await uids()).size).toBe(0)
  await importDataset(prisma, withClaims(dataset, 'one'))
  expect(await uids()).toEqual(before)
  const versions = await query(
    `SELECT DISTINCT record_version FROM claims WHERE process_id = $1
     UNION SELECT DISTINCT record_version FROM evidence WHERE process_id = $1`,
    [id],
  )
  expect(versions).toEqual([{ record_version: 3 }])
})

test('the uid of the record deleted last is taken, and none of another process', async () => {
  const { id, importWith } = await openProcess('twice')
  const { importWith: importElsewhere } = await openProcess('elsewhere')
  await importElsewhere()
  await changeRecords(prisma, id, [remove(await find(id, 'one'))], by)
  const row = claim('one')
  await changeRecords(prisma, id, [{ does: 'create', table: 'claims', row }], by)
  const last = await uidOf(id, 'one')
  await changeRecords(prisma, id, [remove(await find(id, 'one'))], by)
  await importWith('one')
  expect(await uidOf(id, 'one')).toBe(last)
})

test('the uid of a record that lives on under another key stays with it', async () => {
  const { id, importWith } = await openProcess('renamed')
  const uid = await uidOf(id, 'one')
  const { act } = await changeRecords(prisma, id, [remove(await find(id, 'one'))], by)
  await undo(prisma, id, { does: 'undo act', act }, by)
  await changeRecords(prisma, id, [setCells(await find(id, 'one'), { id: 'two' })], by)
  await importWith('one', 'two')
  expect(await uidOf(id, 'two')).toBe(uid)
  expect(await uidOf(id, 'one')).not.toBe(uid)
})

test('a record that is gone under its last key does not come back under an older one as well', async () => {
  const { id, importWith } = await openProcess('gone')
  const uid = await uidOf(id, 'one')
  const { act } = await changeRecords(prisma, id, [remove(await find(id, 'one'))], by)
  await undo(prisma, id, { does: 'undo act', act }, by)
  await changeRecords(prisma, id, [setCells(await find(id, 'one'), { id: 'two' })], by)
  await importWith()
  await importWith('one', 'two')
  expect(await uidOf(id, 'two')).toBe(uid)
  expect(await uidOf(id, 'one')).not.toBe(uid)
})
