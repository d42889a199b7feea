import { z } from 'zod'
import { answerAdmin } from '@/server/admin/answer-admin'
import { problem } from '@/server/admin/problem'
import { articleParams } from '@/server/admin/record-schemas'
import { done } from '@/server/admin/reply'
import { decide } from '@/server/articles/decide'

const itemError = 'must be the uid of a claim or a demand, a whole number above 0'
const body = z.object({
  items: z
    .array(z.int({ error: itemError }).positive({ error: itemError }), {
      error: 'must be a list of uids of claims and demands',
    })
    .min(1, { error: 'must not be empty' })
    .max(100_000, { error: 'must be at most 100,000 uids' }),
  isNotMentioned: z.boolean({ error: 'must be true or false' }),
})

/** Says of claims and demands that an article does not mention them, or that this is not decided after all. */
export const POST = answerAdmin(
  'POST /api/admin/processes/[process]/articles/[uid]/decisions',
  { params: articleParams, body },
  async ({ house, user, params: { process, uid }, body }) => {
    const unknown = await decide(house.prisma, { processId: process, uid, by: user, ...body })
    if (!unknown) return problem(404, 'There is no such article.')
    return unknown.length === 0 ? done() : problem(422, sayUnknown(unknown))
  },
)

/** So many are named; more are only counted. */
const mostNamed = 10

function sayUnknown(items: readonly number[]): string {
  const named = items.slice(0, mostNamed).join(', ')
  const more = items.length > mostNamed ? ` and ${items.length - mostNamed} more` : ''
  return `Nothing is decided. Items must be uids of claims and demands of this process; it has none with the uid ${named}${more}. Perhaps somebody has deleted it: look again.`
}
