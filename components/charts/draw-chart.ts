import {
  type ChartOptions,
  type OptionProblem,
  parseChartOptions,
  type SearchParams,
} from '@/dataset/chart-options'
import type { ChartSlug } from '@/dataset/chart-slugs'
import type { Dataset } from '@/dataset/dataset'
import { fitChartOptions } from '@/dataset/fit-chart-options'
import type { DrawnChart } from './chart-room'
import { getWords } from './get-words'
import { chartRooms } from './registry'
import type { Words } from './words'

/** What a chart is drawn from. */
export interface ReleasedDataset {
  readonly number: number
  /** ISO 8601 */
  readonly publishedAt: string
  readonly dataset: Dataset
}

/** A chart as an address asks for it. */
export interface RequestedChart {
  readonly chart: DrawnChart
  readonly options: ChartOptions
  /** Values in the address that were set aside. */
  readonly problems: readonly OptionProblem[]
  readonly words: Words
}

/** Draws the chart that an address asks for; codes that the process does not have are set aside and listed. */
export function drawChart(
  release: ReleasedDataset,
  slug: ChartSlug,
  searchParams: SearchParams,
  defaults?: Partial<ChartOptions>,
): RequestedChart {
  const parsed = parseChartOptions(searchParams, defaults)
  const fitted = fitChartOptions(parsed.options, release.dataset)
  const words = getWords(fitted.options.lang)
  const chart = chartRooms[slug].draw(release.dataset, fitted.options, words, {
    number: release.number,
    publishedOn: release.publishedAt.slice(0, 10),
  })
  return { chart, options: fitted.options, problems: [...parsed.problems, ...fitted.problems], words }
}
