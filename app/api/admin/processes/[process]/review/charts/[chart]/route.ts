import { z } from 'zod'
import { drawChart } from '@/components/charts/draw-chart'
import { chartSlugs } from '@/dataset/chart-slugs'
import { answerAdmin } from '@/server/admin/answer-admin'
import { problem } from '@/server/admin/problem'
import { drawPicture } from '@/server/exports/draw-picture'
import { readReview } from '@/server/exports/read-review'
import { addressChart } from '@/server/queries/address-chart'

const params = z.object({
  process: z.string(),
  chart: z.enum(chartSlugs, { error: 'is the name of no chart' }),
})
const query = z.object({
  side: z.enum(['before', 'after'], { error: 'must be before or after' }),
  mode: z.enum(['light', 'dark'], { error: 'must be light or dark' }).default('light'),
  width: z.coerce.number({ error: 'must be a number' }).int().min(320).max(1600).default(720),
})

/** A chart as it is, or as the next release would draw it. */
export const GET = answerAdmin(
  'GET /api/admin/processes/[process]/review/charts/[chart]',
  { params, query },
  async ({ house, params: { process, chart }, query: { side, mode, width } }) => {
    const review = await readReview(house, process)
    const showing = review?.[side]
    if (!showing) return problem(404, `There is no process "${process}", or no release of it yet.`)
    const options = { mode }
    const drawn = drawChart(showing, chart, options)
    const addressed = addressChart({ processId: process, number: showing.number }, chart, options)
    const { svg } = await drawPicture(addressed, drawn, width)
    return new Response(svg, { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } })
  },
)
