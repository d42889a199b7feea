import { z } from 'zod'
import { answerAdmin } from '@/server/admin/answer-admin'
import { problem } from '@/server/admin/problem'
import { articleParams } from '@/server/admin/record-schemas'
import { reply } from '@/server/admin/reply'
import { markNotMentioned } from '@/server/articles/second-coding'

const body = z.object({
  claims: z
    .array(z.string({ error: 'must be the id of a claim' }).max(200), {
      error: 'must be a list of ids of claims',
    })
    .min(1, { error: 'must name at least one claim' })
    .max(10_000, { error: 'must name at most 10000 claims' }),
  isNotMentioned: z.boolean({ error: 'must be true or false' }),
})

/** Says of claims that the article does not mention them, or takes that back; what was decided elsewhere stays. */
export const POST = answerAdmin(
  'POST /api/admin/processes/[process]/articles/[uid]/second/not-mentioned',
  { params: articleParams, body },
  async ({ house, user, params: { process, uid }, body: asked }) => {
    const marked = await markNotMentioned(house.prisma, process, uid, user, asked)
    return marked ? reply(marked) : problem(404, 'There is no such article.')
  },
)
