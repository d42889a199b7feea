import { z } from 'zod'
import { answerAdmin } from '@/server/admin/answer-admin'
import { edits } from '@/server/admin/record-schemas'
import { reply } from '@/server/admin/reply'
import { previewChanges } from '@/server/records/change-records'

const params = z.object({ process: z.string() })
const body = z.object({ edits: edits.min(1, { error: 'must not be empty' }) })

/** How many records changes would touch, or why they would be refused; nothing is written. */
export const POST = answerAdmin(
  'POST /api/admin/processes/[process]/changes/preview',
  { params, body },
  async ({ house, params: { process }, body: { edits } }) =>
    reply({ size: await previewChanges(house.prisma, process, edits) }),
)
