import { z } from 'zod'
import { answerAdmin } from '@/server/admin/answer-admin'
import { reason } from '@/server/admin/record-schemas'
import { reply } from '@/server/admin/reply'
import { undo } from '@/server/records/undo'

const params = z.object({ process: z.string() })
const number = z.int({ error: 'must be a whole number' }).positive()
const body = z.discriminatedUnion('does', [
  z.object({ does: z.literal('undo revisions'), revisions: z.array(number).min(1).max(1000), reason }),
  z.object({ does: z.literal('undo act'), act: number, reason }),
  z.object({ does: z.literal('restore'), uid: number, act: number, reason }),
])

/** Undoes revisions of one act or all of it, or brings a record and its evidence back to what they were after an act. */
export const POST = answerAdmin(
  'POST /api/admin/processes/[process]/undo',
  { params, body },
  async ({ house, user, params: { process }, body: { reason, ...undoing } }) =>
    reply(await undo(house.prisma, process, undoing, { author: user, reason })),
)
