import { z } from 'zod'
import { wordingSchema } from '@/dataset/read-descriptor'
import { answerAdmin } from '@/server/admin/answer-admin'
import { problem } from '@/server/admin/problem'
import { readIfMatch, versionTag } from '@/server/admin/read-if-match'
import { reason } from '@/server/admin/record-schemas'
import { reply } from '@/server/admin/reply'
import { changeDescription, readDescription } from '@/server/records/process-description'

const params = z.object({ process: z.string() })
const body = z.object({ wording: wordingSchema, reason })

/** What a process says of itself. */
export const GET = answerAdmin(
  'GET /api/admin/processes/[process]/description',
  { params },
  async ({ house, params: { process } }) => {
    const record = await readDescription(house.prisma, process)
    if (!record) return problem(404, `There is no process "${process}".`)
    return reply({ record }, { headers: versionTag(record.version) })
  },
)

/** Changes what a process says of itself. */
export const PUT = answerAdmin(
  'PUT /api/admin/processes/[process]/description',
  { params, body },
  async ({ house, user, headers, params: { process }, body: { wording, reason } }) => {
    const version = readIfMatch(headers)
    const signature = { author: user, reason }
    const changed = await changeDescription(house.prisma, process, { version, wording }, signature)
    return reply(changed, { headers: versionTag(changed.record.version) })
  },
)
