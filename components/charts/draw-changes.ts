import { isSelected, noSelection } from '@/dataset/chart-options'
import type { ChartSlug } from '@/dataset/chart-slugs'
import { findToldOtherwise } from '@/dataset/told-otherwise'
import { type Changes, compareCharts, listRetold } from './changes'
import type { DrawnChart } from './chart-room'
import type { RequestedChart } from './draw-chart'
import { requireDrawing } from './drawn-charts'
import { chartRooms } from './registry'

/** What the choice of articles, or of a day, does to a chart; null where all articles of all days are shown. */
export function drawChanges(slug: ChartSlug, drawn: RequestedChart): Changes | null {
  const { chart, dataset, options, release } = drawn
  const { only, without } = options.source
  const isOfSome = only.length + without.length > 0
  if (!isOfSome) return dataset.asOf ? listRetold(saidBy(chart), findToldOtherwise(dataset)) : null
  const all = new Set(dataset.rows.sources.map(({ id }) => id))
  const kept = new Set([...all].filter((id) => isSelected(options.source, id)))
  const whole = requireDrawing(chartRooms[slug], dataset, { ...options, source: noSelection }, release)
  // Rows change places where an article is left out, so that pages cannot be compared with pages.
  const isParted = whole.page !== null || chart.page !== null
  const ofArticles = compareCharts(
    dataset,
    { ...saidBy(whole, isParted), sources: all },
    { ...saidBy(chart, isParted), sources: kept },
  )
  if (!dataset.asOf) return ofArticles
  const { list } = listRetold(saidBy(chart), findToldOtherwise(dataset))
  return { list: [...ofArticles.list, ...list], keptCount: ofArticles.keptCount }
}

const saidBy = ({ marks, allMarks, description }: DrawnChart, isOfAllPages = false) => ({
  marks: isOfAllPages ? allMarks : marks,
  spoken: description.spoken,
  isOfAllPages,
})
