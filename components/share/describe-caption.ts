import type { RequestedChart } from '@/components/charts/draw-chart'
import type { AddressedChart } from '@/dataset/chart-address'
import { formatPermalink } from './permalink'

/** What stands below a picture of a chart: its finding, its filter, on what it rests, and where it comes from. */
export function describeCaption(addressed: AddressedChart, { chart }: RequestedChart): string {
  const { title, filter, sourceLine } = chart.description
  const finding = /[.!?]$/.test(title) ? title : `${title}.`
  return [finding, filter, sourceLine, formatPermalink(addressed)].filter(Boolean).join(' ')
}
