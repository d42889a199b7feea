import { z } from 'zod'
import { answerAdmin } from '@/server/admin/answer-admin'
import { problem } from '@/server/admin/problem'
import { reply } from '@/server/admin/reply'
import { readReview } from '@/server/exports/read-review'
import { reviewCharts } from '@/server/exports/review-charts'

const params = z.object({ process: z.string() })

/** Which charts the next release would draw otherwise, and what pinned ones would say of it. */
export const GET = answerAdmin(
  'GET /api/admin/processes/[process]/review/charts',
  { params },
  async ({ house, params: { process }, signal }) => {
    const review = await readReview(house, process)
    if (!review) return problem(404, `There is no process "${process}".`)
    return reply(await reviewCharts(house, process, review, signal))
  },
)
