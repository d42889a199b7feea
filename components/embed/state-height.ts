import type { RequestedChart } from '@/components/charts/draw-chart'
import { measureArial } from '@/components/charts/text-fit'
import type { ChartSlug } from '@/dataset/chart-slugs'
import { heightAllowances } from './height-allowances'

/** What an embed leaves free at its left and right together. */
const marginsPx = 16

/** The height in px of the line in a pinned embed that may carry a notice; `embed.css` has the same. */
export const noticeLinePx = 32

/**
 * The height in px that an embed needs at most in a frame of this width, without the line for a notice, for hosts that
 * run no script. It is reckoned
 * from the chart's picture: what a browser makes of the HTML is known to browsers alone.
 */
export function stateHeight(
  slug: ChartSlug,
  { chart, options }: RequestedChart,
  frameWidthPx: number,
): number {
  const widthPx = frameWidthPx - marginsPx
  const [narrow, phone, column, wide] = heightAllowances[slug][options.view]
  const allowance = widthPx < 300 ? narrow : widthPx < 480 ? phone : widthPx < 880 ? column : wide
  const { heightPx } = chart.picture({ widthPx, measure: measureArial, mode: 'light' })
  return Math.ceil(heightPx * allowance)
}
