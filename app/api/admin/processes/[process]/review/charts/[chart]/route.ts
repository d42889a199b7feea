import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { chartSlugs } from '@/dataset/chart-slugs'
import { answerAdmin } from '@/server/admin/answer-admin'
import { problem } from '@/server/admin/problem'
import { parseDraftState } from '@/server/admin/read-if-match'
import { drawReviewed } from '@/server/exports/draw-reviewed'
import { readReview } from '@/server/exports/read-review'

const params = z.object({
  process: z.string(),
  chart: z.enum(chartSlugs, { error: 'is the name of no chart' }),
})
const draftState = z.string().transform((given, { addIssue }) => {
  const state = parseDraftState(given)
  if (!state) addIssue('must be what a review is of, as revision.release.shown, such as 12.3.3')
  return state ?? z.NEVER
})
const query = z.object({
  side: z.enum(['before', 'after'], { error: 'must be before or after' }),
  mode: z.enum(['light', 'dark'], { error: 'must be light or dark' }).default('light'),
  /** Of what it is to be; of what is there now where nothing is said. */
  of: draftState.optional(),
  width: z.coerce.number({ error: 'must be a number' }).int().min(320).max(1600).default(720),
})

/** A chart as it is, or as the next release would draw it. */
export const GET = answerAdmin(
  'GET /api/admin/processes/[process]/review/charts/[chart]',
  { params, query },
  async ({ house, params: { process, chart }, query: { side, mode, of, width } }) => {
    const review = await readReview(house, process)
    if (!review) return problem(404, `There is no process "${process}".`)
    // Either side shows in what it differs from the other.
    if (of && !isDeepStrictEqual(of, review.state))
      return problem(
        412,
        'The records were changed since, or what readers see: both sides are compared anew. Look again at the review.',
      )
    const svg = await drawReviewed(process, review, { slug: chart, side, mode, widthPx: width })
    if (svg === undefined) return problem(404, `Readers see no release of "${process}".`)
    return new Response(svg, { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } })
  },
)
