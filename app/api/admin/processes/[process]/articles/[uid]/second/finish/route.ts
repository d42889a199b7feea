import { z } from 'zod'
import { answerAdmin } from '@/server/admin/answer-admin'
import { problem } from '@/server/admin/problem'
import { articleParams } from '@/server/admin/record-schemas'
import { done } from '@/server/admin/reply'
import { finishSecondCoding } from '@/server/articles/second-coding'

const body = z.object({ isFinished: z.boolean({ error: 'must be true or false' }) })

/** Says that a second coding is finished, or goes on with it. */
export const POST = answerAdmin(
  'POST /api/admin/processes/[process]/articles/[uid]/second/finish',
  { params: articleParams, body },
  async ({ house, user, params: { process, uid }, body: { isFinished } }) => {
    const isThere = await finishSecondCoding(house.prisma, process, uid, user, isFinished)
    return isThere ? done() : problem(404, 'There is no such article.')
  },
)
