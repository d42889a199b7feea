import { answerAdmin } from '@/server/admin/answer-admin'
import { problem } from '@/server/admin/problem'
import { articleParams } from '@/server/admin/record-schemas'
import { reply } from '@/server/admin/reply'
import { readSuggestions } from '@/server/articles/read-suggestions'

/** What the paragraphs of an article probably name and are about. */
export const GET = answerAdmin(
  'GET /api/admin/processes/[process]/articles/[uid]/suggestions',
  { params: articleParams },
  async ({ house, params: { process, uid } }) => {
    const suggestions = await readSuggestions(house.prisma, process, uid)
    return suggestions ? reply({ suggestions }) : problem(404, 'There is no such article.')
  },
)
