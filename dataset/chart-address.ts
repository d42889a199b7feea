import { formatChartQuery, type SearchParams } from './chart-options'
import type { ChartSlug } from './chart-slugs'

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

/** Changes to a query that take away what a reader has open, which is nothing of what a chart says. */
export const withoutReading = { mark: null, column: null, rows: null } as const

/** Changes to a query that take away the size of a picture. */
export const withoutPicture = { width: null, scale: null, size: null } as const

/** Changes to a query that take away what only a frame has. */
export const withoutFrame = { mode: null, notice: null } as const

/** An address with the options of a query, some of them changed as `formatChartQuery` does. */
export function formatChartAddress(
  path: string,
  query: SearchParams,
  changes: Parameters<typeof formatChartQuery>[1],
): string {
  const asked = formatChartQuery(query, changes)
  return asked === '?' ? path : path + asked
}
