import { answerAdmin } from '@/server/admin/answer-admin'
import { articleParams } from '@/server/admin/record-schemas'
import { done, reply } from '@/server/admin/reply'
import { beginComparison, readComparison } from '@/server/articles/comparison'

/** Both codings of an article side by side; null as long as they are not compared. */
export const GET = answerAdmin(
  'GET /api/admin/processes/[process]/articles/[uid]/comparison',
  { params: articleParams },
  async ({ house, params: { process, uid } }) =>
    reply({ comparison: await readComparison(house.prisma, process, uid) }),
)

/** Lays both codings of an article open side by side: neither changes any more. */
export const POST = answerAdmin(
  'POST /api/admin/processes/[process]/articles/[uid]/comparison',
  { params: articleParams },
  async ({ house, params: { process, uid } }) => {
    await beginComparison(house.prisma, process, uid)
    return done()
  },
)
