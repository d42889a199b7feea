import { answerAdmin, zipBody, zipBytes } from '@/server/admin/answer-admin'
import { readStateMatch } from '@/server/admin/read-if-match'
import { readUpload, uploadQuery } from '@/server/admin/read-upload'
import { reason } from '@/server/admin/record-schemas'
import { reply } from '@/server/admin/reply'
import { importDataset } from '@/server/records/import-dataset'

const query = uploadQuery.extend({ reason })

/** Makes the tables of a process equal to a zipped package, over the state that the preview of it named. */
export const POST = answerAdmin(
  'POST /api/admin/imports',
  { query, body: zipBytes, bodyKind: zipBody },
  async ({ house, user, body, headers, query: { reason, ...renaming } }) => {
    const seen = readStateMatch(headers)
    const dataset = await readUpload(body, renaming)
    const { act, diff } = await importDataset(house.prisma, dataset, {
      author: user,
      reason,
      seen,
      isNew: renaming.as !== undefined,
    })
    return reply({ id: dataset.process.id, act, size: diff.size })
  },
)
