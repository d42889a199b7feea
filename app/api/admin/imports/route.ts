import { z } from 'zod'
import { readPackage } from '@/dataset/read-package'
import { answerAdmin, zipBody, zipBytes } from '@/server/admin/answer-admin'
import { readStateMatch } from '@/server/admin/read-if-match'
import { reason } from '@/server/admin/record-schemas'
import { reply } from '@/server/admin/reply'
import { unzipPackage } from '@/server/admin/unzip-package'
import { importDataset } from '@/server/records/import-dataset'

const query = z.object({ reason })

/** Makes the tables of a process equal to a zipped package, over the state that the preview of it named. */
export const POST = answerAdmin(
  'POST /api/admin/imports',
  { query, body: zipBytes, bodyKind: zipBody },
  async ({ house, user, body, headers, query: { reason } }) => {
    const seen = readStateMatch(headers)
    const dataset = readPackage(await unzipPackage(body))
    const { act, diff } = await importDataset(house.prisma, dataset, { author: user, reason, seen })
    return reply({ id: dataset.process.id, act, size: diff.size })
  },
)
