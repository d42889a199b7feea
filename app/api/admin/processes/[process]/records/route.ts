import { z } from 'zod'
import { answerAdmin } from '@/server/admin/answer-admin'
import { problem } from '@/server/admin/problem'
import { reply } from '@/server/admin/reply'
import { readNames } from '@/server/records/read-names'

const params = z.object({ process: z.string() })

/** What forms and lists need of a process: how many records each table has, and what ids and codes are called. */
export const GET = answerAdmin(
  'GET /api/admin/processes/[process]/records',
  { params },
  async ({ house, params: { process } }) => {
    const names = await readNames(house.prisma, process)
    return names ? reply(names) : problem(404, `There is no process "${process}".`)
  },
)
