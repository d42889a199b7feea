import { z } from 'zod'
import { answerAdmin } from '@/server/admin/answer-admin'
import { readStateMatch } from '@/server/admin/read-if-match'
import { reason, releaseParams } from '@/server/admin/record-schemas'
import { reply } from '@/server/admin/reply'
import { previewRestoring, restoreRelease } from '@/server/releases/restore-release'

const body = z.object({ reason })

/** What restoring a release to the tables would change; nothing is written. */
export const GET = answerAdmin(
  'GET /api/admin/processes/[process]/releases/[number]/restoring',
  { params: releaseParams },
  async ({ house, params: { process, number } }) =>
    reply(await previewRestoring(house.prisma, process, number)),
)

/** Makes the tables what a release holds, as revisions, over the state that was looked at. */
export const POST = answerAdmin(
  'POST /api/admin/processes/[process]/releases/[number]/restoring',
  { params: releaseParams, body },
  async ({ house, user, params: { process, number }, body: { reason }, headers }) => {
    const seen = readStateMatch(headers)
    const { act, diff } = await restoreRelease(house.prisma, process, number, { author: user, reason, seen })
    return reply({ id: process, act, size: diff.size })
  },
)
