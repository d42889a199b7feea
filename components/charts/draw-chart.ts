import { accountsInUse } from '@/dataset/accounts-in-use'
import { keepAppliedFilters } from '@/dataset/applied-filters'
import { publishedBy } from '@/dataset/as-of'
import {
  type ChartOptions,
  type ItemKind,
  isSelected,
  noSelection,
  type OptionProblem,
  parseChartOptions,
  type SearchParams,
  type Selection,
} from '@/dataset/chart-options'
import type { ChartSlug } from '@/dataset/chart-slugs'
import type { Dataset } from '@/dataset/dataset'
import { fitChartOptions } from '@/dataset/fit-chart-options'
import type { DrawnChart } from './chart-room'
import type { ReleaseFacts } from './description'
import { requireDrawing } from './drawn-charts'
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
  /** What the chart shows: the released dataset, or what was published by the day asked for. */
  readonly dataset: Dataset
  readonly options: ChartOptions
  readonly release: ReleaseFacts
  /** Values in the address that were set aside. */
  readonly problems: readonly OptionProblem[]
  readonly words: Words
}

/** All accounts named that the chart can show is what a form without script sends where none is left out. */
function selectAccounts(dataset: Dataset, account: Selection, kinds: readonly ItemKind[]): Selection {
  if (account.only.length === 0) return account
  return accountsInUse(dataset, kinds).every((code) => isSelected(account, code)) ? noSelection : account
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
  const room = chartRooms[slug]
  const applied = keepAppliedFilters(fitted.options, room.filters, room.kinds)
  const options = {
    ...applied.options,
    account: selectAccounts(release.dataset, applied.options.account, room.kinds),
  }
  const dataset = options.asOf === null ? release.dataset : publishedBy(release.dataset, options.asOf)
  const words = getWords(options.lang)
  const facts = { number: release.number, publishedOn: release.publishedAt.slice(0, 10) }
  const chart = requireDrawing(room, dataset, options, facts)
  const problems = [...parsed.problems, ...fitted.problems, ...applied.problems]
  return { chart, dataset, options, release: facts, problems, words }
}
