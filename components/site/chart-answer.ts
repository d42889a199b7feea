import { z } from 'zod'

/** A chart as a page puts it in: pieces of HTML that React has written, and the headline. */
export const chartAnswerSchema = z.object({
  title: z.string(),
  /** What the reader's choice redraws: `ChartView`. */
  chart: z.string(),
  /** The values behind it: `ChartTable`, or the way to it. */
  table: z.string(),
})

/** What the page of a chart is made of, beside its frame. */
export type ChartAnswer = z.infer<typeof chartAnswerSchema>
