import { z } from 'zod'
import { answerAdmin } from '@/server/admin/answer-admin'
import { edits, reason } from '@/server/admin/record-schemas'
import { reply } from '@/server/admin/reply'
import { changeRecords } from '@/server/records/change-records'

const params = z.object({ process: z.string() })
const body = z.object({ edits: edits.min(1, { error: 'must not be empty' }), reason })

/** Changes several records at once, all or nothing; each edit names the version that its author saw. */
export const POST = answerAdmin(
  'POST /api/admin/processes/[process]/changes',
  { params, body },
  async ({ house, user, params: { process }, body: { edits, reason } }) =>
    reply(await changeRecords(house.prisma, process, edits, { author: user, reason })),
)
