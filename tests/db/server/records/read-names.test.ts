/** What forms and lists are told of a process. */
import { expect, test } from 'vitest'
import { replaceText } from '@/server/articles/replace-text'
import { importDataset } from '@/server/records/import-dataset'
import { readNames } from '@/server/records/read-names'
import { openFileDatabase } from '@/tests/support/connections'
import { inventedDataset } from '@/tests/support/datasets'
import { coder } from '@/tests/support/edits'

const { prisma } = await openFileDatabase()
const dataset = inventedDataset()
const processId = dataset.process.id
await importDataset(prisma, dataset)

test('the names say which articles have their text here, however often it was written', async () => {
  expect(await readNames(prisma, processId)).toMatchObject({ texts: [] })
  const { id, record_uid } = await prisma.source.findFirstOrThrow({ where: { process_id: processId } })
  const text = { processId, uid: Number(record_uid), text: 'The only paragraph.' }
  for (const seen of [0, 1]) await replaceText(prisma, { ...text, seen }, { author: coder })
  expect(await readNames(prisma, processId)).toMatchObject({ texts: [id] })
})
