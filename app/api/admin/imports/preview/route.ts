import { readPackage } from '@/dataset/read-package'
import { answerAdmin, zipBody, zipBytes } from '@/server/admin/answer-admin'
import { reply } from '@/server/admin/reply'
import { unzipPackage } from '@/server/admin/unzip-package'
import { previewImport } from '@/server/records/preview-import'

/** What importing a zipped package would do; nothing is written. */
export const POST = answerAdmin(
  'POST /api/admin/imports/preview',
  { body: zipBytes, bodyKind: zipBody },
  async ({ house, body }) => reply(await previewImport(house.prisma, readPackage(await unzipPackage(body)))),
)
