import { formatChartQuery, type SearchParams } from '@/dataset/chart-options'
import type { ChartSlug } from '@/dataset/chart-slugs'

/** A chart as an address names it. */
export interface AddressedChart {
  /** With what the absolute addresses of the site begin. */
  readonly origin: string
  readonly processId: string
  readonly slug: ChartSlug
  /** The options as they were asked for. */
  readonly query: SearchParams
  /** The number of the release that is shown. */
  readonly release: number
}

/** What says how a chart is drawn, and not what it says. */
const ofTheDrawing = {
  width: null,
  scale: null,
  size: null,
  mode: null,
  notice: null,
  column: null,
  rows: null,
}

/** The address of a chart's page that shows the same release and options for ever. */
export function formatPermalink({ origin, processId, slug, query, release }: AddressedChart): string {
  const pinned = formatChartQuery(query, { ...ofTheDrawing, mark: null, release: String(release) })
  return `${origin}/${processId}/charts/${slug}${pinned}`
}
