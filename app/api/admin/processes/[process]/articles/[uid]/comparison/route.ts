import { answerAdmin } from '@/server/admin/answer-admin'
import { problem } from '@/server/admin/problem'
import { articleParams } from '@/server/admin/record-schemas'
import { done, reply } from '@/server/admin/reply'
import { beginComparison, readComparison } from '@/server/articles/comparison'

/** Both codings of an article side by side; null as long as they are not compared, with what is missing for that. */
export const GET = answerAdmin(
  'GET /api/admin/processes/[process]/articles/[uid]/comparison',
  { params: articleParams },
  async ({ house, params: { process, uid } }) => {
    const read = await readComparison(house.prisma, process, uid)
    return read ? reply(read) : problem(404, 'There is no such article.')
  },
)

/** Lays both codings of an article open side by side: neither changes any more. */
export const POST = answerAdmin(
  'POST /api/admin/processes/[process]/articles/[uid]/comparison',
  { params: articleParams },
  async ({ house, params: { process, uid } }) => {
    const isThere = await beginComparison(house.prisma, process, uid)
    return isThere ? done() : problem(404, 'There is no such article.')
  },
)
