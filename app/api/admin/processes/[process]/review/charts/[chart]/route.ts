import { z } from 'zod'
import { drawChart } from '@/components/charts/draw-chart'
import { chartSlugs } from '@/dataset/chart-slugs'
import { answerAdmin } from '@/server/admin/answer-admin'
import { problem } from '@/server/admin/problem'
import { parseDraftState } from '@/server/admin/read-if-match'
import { drawPicture } from '@/server/exports/draw-picture'
import { readReview } from '@/server/exports/read-review'
import { addressChart } from '@/server/queries/address-chart'
import type { DraftState } from '@/server/releases/look-at-draft'

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
    if (of && !isSameSide(side, of, review.state))
      return problem(
        412,
        `The records were changed since, or what readers see: the chart ${side} is another one now. Look again at the review.`,
      )
    const showing = review[side]
    if (!showing) return problem(404, `Readers see no release of "${process}".`)
    const options = { mode }
    const drawn = drawChart(showing, chart, options)
    const addressed = addressChart({ processId: process, number: showing.number }, chart, options)
    const { svg } = await drawPicture(addressed, drawn, width)
    return new Response(svg, { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } })
  },
)

/** Whether two states have one side of a review in common: what readers see does not depend on the records. */
const isSameSide = (side: 'before' | 'after', one: DraftState, other: DraftState) =>
  one.shown === other.shown &&
  (side === 'before' || (one.revision === other.revision && one.release === other.release))
