import { expect, test } from 'vitest'
import { tableNames } from '@/dataset/tables'
import { importDataset } from '@/server/records/import-dataset'
import { readDescription } from '@/server/records/process-description'
import { readRecords } from '@/server/records/read-records'
import { readRevisions } from '@/server/records/read-revisions'
import { openFileDatabase } from '@/tests/support/connections'
import { realDataset } from '@/tests/support/datasets'

const database = await openFileDatabase()
const dataset = realDataset()
const processId = dataset.process.id
await importDataset(database.prisma, dataset)

test('an import leaves a revision for each row and one for the description, signed by who imported', async () => {
  const described = await readDescription(database.prisma, processId)
  if (!described) throw new Error('the process is not there')
  const records = [...(await readRecords(database.prisma, processId)), described]
  const revisions = await readRevisions(database.prisma, processId, {}, 100_000)
  expect(revisions).toHaveLength(records.length)
  expect(new Set(revisions.map(({ actor, act }) => `${actor} ${act}`)).size).toBe(1)
  expect(revisions[0]?.actor).toBe('command line')
  const byUid = new Map(revisions.map((revision) => [revision.uid, revision]))
  for (const record of records) expect(byUid.get(record.uid)?.after).toEqual(record.row)
  expect(tableNames.every((table) => revisions.some((revision) => revision.table === table))).toBe(
    tableNames.every((table) => dataset.rows[table].length > 0),
  )
})
