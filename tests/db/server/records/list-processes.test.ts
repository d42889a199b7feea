import { expect, test } from 'vitest'
import { importDataset } from '@/server/records/import-dataset'
import { listProcesses } from '@/server/records/list-processes'
import { withdraw } from '@/server/releases/withdraw'
import { openFileDatabase } from '@/tests/support/connections'
import { inventedDataset, withDemandTitle } from '@/tests/support/datasets'
import { release } from '@/tests/support/releases'

const database = await openFileDatabase()
const { prisma } = database
const dataset = inventedDataset()
const { id, title } = dataset.process

test('a process is listed with the release that readers see, if there is one', async () => {
  const entry = async () => (await listProcesses(prisma))[0]
  const withdrawNumber = (number: number) =>
    withdraw(prisma, { processId: id, number, by: 'Ada', reason: 'A court said so.' })
  await importDataset(prisma, dataset)
  expect(await entry()).toEqual({ id, title, release: null, isPublished: false })
  await release(database, dataset)
  await release(database, withDemandTitle(dataset, 'Second'))
  expect(await entry()).toEqual({ id, title, release: 2, isPublished: true })
  await withdrawNumber(2)
  expect(await entry()).toEqual({ id, title, release: 1, isPublished: true })
  await withdrawNumber(1)
  expect(await entry()).toEqual({ id, title, release: null, isPublished: true })
})
