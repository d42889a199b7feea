import { answerAdmin, zipBody, zipBytes } from '@/server/admin/answer-admin'
import { readUpload, uploadQuery } from '@/server/admin/read-upload'
import { reply } from '@/server/admin/reply'
import { previewImport } from '@/server/records/preview-import'

/** What importing a zipped package would do; nothing is written. */
export const POST = answerAdmin(
  'POST /api/admin/imports/preview',
  { query: uploadQuery, body: zipBytes, bodyKind: zipBody },
  async ({ house, body, query }) =>
    reply(
      await previewImport(house.prisma, await readUpload(body, query), { isNew: query.as !== undefined }),
    ),
)
