import { answerAdmin } from '@/server/admin/answer-admin'
import { problem } from '@/server/admin/problem'
import { articleParams } from '@/server/admin/record-schemas'
import { reply } from '@/server/admin/reply'
import { readArticle } from '@/server/articles/read-article'

/** An article with its text, for those who code it. */
export const GET = answerAdmin(
  'GET /api/admin/processes/[process]/articles/[uid]',
  { params: articleParams },
  async ({ house, user, params: { process, uid } }) => {
    const article = await readArticle(house.prisma, process, uid, user.id)
    return article ? reply(article) : problem(404, 'There is no such article.')
  },
)
