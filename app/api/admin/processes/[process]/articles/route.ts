import { z } from 'zod'
import { answerAdmin } from '@/server/admin/answer-admin'
import { problem } from '@/server/admin/problem'
import { articleText, reason, save } from '@/server/admin/record-schemas'
import { reply } from '@/server/admin/reply'
import { addArticle } from '@/server/articles/add-article'
import { listArticles } from '@/server/articles/list-articles'
import { findProcessTitle } from '@/server/records/list-processes'

const params = z.object({ process: z.string() })
const body = z.object({ row: save.shape.row, text: articleText, reason })

/** The articles of a process, each with how far it is coded, for whoever asks. */
export const GET = answerAdmin(
  'GET /api/admin/processes/[process]/articles',
  { params },
  async ({ house, user, params: { process } }) => {
    if ((await findProcessTitle(house.prisma, process)) === undefined)
      return problem(404, `There is no process "${process}".`)
    return reply({ articles: await listArticles(house.prisma, process, user.id) })
  },
)

/** Adds an article with its text. */
export const POST = answerAdmin(
  'POST /api/admin/processes/[process]/articles',
  { params, body },
  async ({ house, user, params: { process }, body: { row, text, reason } }) => {
    const signature = { author: user, reason }
    const { act, records } = await addArticle(house.prisma, process, { row, text }, signature)
    return reply({ act, record: records[0] }, { status: 201 })
  },
)
