import { z } from 'zod'
import { answerAdmin } from '@/server/admin/answer-admin'
import { problem } from '@/server/admin/problem'
import { askedWords } from '@/server/admin/record-schemas'
import { reply } from '@/server/admin/reply'
import { findProcessTitle } from '@/server/records/list-processes'
import { searchProcess } from '@/server/records/list-records'

const params = z.object({ process: z.string() })
const query = z.object({ q: askedWords.min(1, { error: 'must not be empty' }) })

/** The records of all tables in which words stand, in any spelling. */
export const GET = answerAdmin(
  'GET /api/admin/processes/[process]/search',
  { params, query },
  async ({ house, params: { process }, query: { q } }) => {
    if ((await findProcessTitle(house.prisma, process)) === undefined)
      return problem(404, `There is no process "${process}".`)
    return reply({ found: await searchProcess(house.prisma, process, q) })
  },
)
