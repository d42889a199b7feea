import { z } from 'zod'
import { answerAdmin } from '@/server/admin/answer-admin'
import { problem } from '@/server/admin/problem'
import { readTextMatch } from '@/server/admin/read-if-match'
import { articleParams, articleText } from '@/server/admin/record-schemas'
import { reply } from '@/server/admin/reply'
import { replaceText } from '@/server/articles/replace-text'

const body = z.object({ text: articleText })

/** Writes the text of an article, over the version that was seen (`"0"` where there was none). */
export const PUT = answerAdmin(
  'PUT /api/admin/processes/[process]/articles/[uid]/text',
  { params: articleParams, body },
  async ({ house, user, params: { process, uid }, body: { text }, headers }) => {
    const seen = readTextMatch(headers)
    const version = await replaceText(house.prisma, { processId: process, uid, text, seen }, { author: user })
    return version === null ? problem(404, 'There is no such article.') : reply({ version })
  },
)
