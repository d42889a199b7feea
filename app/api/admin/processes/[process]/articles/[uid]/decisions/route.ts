import { z } from 'zod'
import { answerAdmin } from '@/server/admin/answer-admin'
import { problem } from '@/server/admin/problem'
import { articleParams } from '@/server/admin/record-schemas'
import { done } from '@/server/admin/reply'
import { decide } from '@/server/articles/decide'

const body = z.object({
  items: z.array(z.int().positive()).min(1, { error: 'must not be empty' }).max(100_000),
  isNotMentioned: z.boolean({ error: 'must be true or false' }),
})

/** Says of claims and demands that an article does not mention them, or that this is not decided after all. */
export const POST = answerAdmin(
  'POST /api/admin/processes/[process]/articles/[uid]/decisions',
  { params: articleParams, body },
  async ({ house, user, params: { process, uid }, body }) => {
    const isThere = await decide(house.prisma, { processId: process, uid, by: user.name, ...body })
    return isThere ? done() : problem(404, 'There is no such article.')
  },
)
