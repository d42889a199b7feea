import { z } from 'zod'
import { answerAdmin } from '@/server/admin/answer-admin'
import { targets } from '@/server/admin/record-schemas'
import { reply } from '@/server/admin/reply'
import { findDependants } from '@/server/records/change-records'

const params = z.object({ process: z.string() })
const body = z.object({ records: targets })

/** Which records depend on those that are to be deleted; nothing is written. */
export const POST = answerAdmin(
  'POST /api/admin/processes/[process]/dependants',
  { params, body },
  async ({ house, params: { process }, body: { records } }) =>
    reply(await findDependants(house.prisma, process, records)),
)
