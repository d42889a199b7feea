import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diffDatasets } from '@/dataset/diff-datasets'
import { normaliseDataset } from '@/dataset/normalise'
import { writePackage } from '@/dataset/write-package'
import { importDataset } from '@/server/records/import-dataset'
import { readTables } from '@/server/records/read-tables'
import { arbitraryDataset } from '@/tests/support/arbitrary-dataset'
import { openFileDatabase } from '@/tests/support/connections'
import { inventedDataset, realDataset, withProcessId } from '@/tests/support/datasets'
import { inventedPackageFolder, readFolder, realPackageFolder } from '@/tests/support/read-folder'

const database = await openFileDatabase()

const packages = [
  ['the real package', realDataset, realPackageFolder],
  ['the invented package', inventedDataset, inventedPackageFolder],
] as const

describe.each(packages)('%s', (_name, getDataset, folder) => {
  test('comes back from the tables as it was', async () => {
    const dataset = getDataset()
    await importDataset(database.prisma, dataset)
    expect(await readTables(database.prisma, dataset.process.id)).toEqual(dataset)
  })

  test('is exported byte for byte as it was imported', async () => {
    const { id } = getDataset().process
    const draft = await readTables(database.prisma, id)
    if (!draft) throw new Error(`${id} was not imported`)
    const exported = writePackage(draft)
    const shipped = readFolder(folder)
    expect([...exported.keys()].sort()).toEqual([...shipped.keys()].sort())
    for (const [name, bytes] of shipped)
      expect(Buffer.from(exported.get(name) ?? []).toString('utf8'), name).toBe(
        Buffer.from(bytes).toString('utf8'),
      )
  })
})

test('a process that does not exist is undefined', async () => {
  expect(await readTables(database.prisma, 'nowhere')).toBeUndefined()
})

test('any dataset, and then any other in its place, comes back as it was', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryDataset(), arbitraryDataset(), async (one, other) => {
      const first = withProcessId(normaliseDataset(one), 'arbitrary')
      const second = withProcessId(normaliseDataset(other), 'arbitrary')
      await importDataset(database.prisma, first)
      expect(await readTables(database.prisma, 'arbitrary')).toEqual(first)
      const { diff } = await importDataset(database.prisma, second)
      expect(diff).toEqual(diffDatasets(first, second))
      expect(await readTables(database.prisma, 'arbitrary')).toEqual(second)
      await database.query('DELETE FROM processes WHERE id = $1', ['arbitrary'])
    }),
    { numRuns: 10 },
  )
})
