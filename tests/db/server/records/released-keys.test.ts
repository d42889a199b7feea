import { expect, test, vi } from 'vitest'
import { changeRecords } from '@/server/records/change-records'
import { readRecords } from '@/server/records/read-records'
import { readReleasedKeys } from '@/server/releases/read-released-keys'
import { openFileDatabase } from '@/tests/support/connections'
import { inventedDataset } from '@/tests/support/datasets'
import { coder, setCells } from '@/tests/support/edits'
import { release } from '@/tests/support/releases'

vi.mock('@/server/releases/read-released-keys', async (importOriginal) => {
  const actual = await importOriginal<typeof import('@/server/releases/read-released-keys')>()
  return { readReleasedKeys: vi.fn(actual.readReleasedKeys) }
})

const database = await openFileDatabase()

test('what was released of a table is read once, however many ids an act would replace', async () => {
  const dataset = inventedDataset()
  const { id } = dataset.process
  await release(database, dataset)
  const records = await readRecords(database.prisma, id)
  const of = (table: string) => records.filter((one) => one.table === table)
  const renamed = [...of('claims'), ...of('demands')]
  const edits = renamed.map((record) => setCells(record, { id: `${record.row.id}-renamed` }))
  const noted = of('people').map((record) => setCells(record, { note: 'Noted' }))
  await expect(
    changeRecords(database.prisma, id, [...edits, ...noted], { author: coder }),
  ).rejects.toMatchObject({ because: { is: 'faulty', faults: renamed.map(() => ({ column: 'id' })) } })
  const asked = vi.mocked(readReleasedKeys).mock.calls.map(([, , table]) => table)
  expect(asked.toSorted()).toEqual(['claims', 'demands'])
})
