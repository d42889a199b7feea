import type { Agreement } from '@/dataset/agreement'
import type { Article } from './articles'
import { describeFilter } from './describe-filter'
import type { DescribedTable, Description, LegendEntry, ReleaseFacts } from './description'
import type { FilterTerm } from './filters'
import { lazily } from './lazily'
import { describeSources } from './source-line'
import type { Words } from './words'

/** What of a series the line of filters and the source line rest on. */
export interface DescribedSeries {
  readonly filters: readonly FilterTerm[]
  readonly articles: readonly Article[]
  /** How far the coders agreed on what the chart shows; null where it was not coded twice. */
  readonly agreement: Agreement | null
}

/** What one chart says in its own way. */
export interface ChartSays<Series, Swatch> {
  /** Null where there is nothing to find. */
  readonly describeFinding: (series: Series, words: Words) => string | null
  /** The headline where there is no finding. */
  readonly plainTitle: (series: Series, words: Words) => string
  /** Where the chart has more to say than the names of the filters. */
  readonly describeFilters?: (series: Series, words: Words) => string | null
  readonly describeDeck: (series: Series, words: Words) => string
  readonly describeAlt: (series: Series, title: string, words: Words) => string
  readonly describeLegend: (series: Series, words: Words) => readonly LegendEntry<Swatch>[]
  readonly describeTable: (series: Series, words: Words) => DescribedTable
  readonly describeSpoken: (series: Series, words: Words) => Readonly<Record<string, string>>
}

/** Says in words what a series holds; `release` is null for a draft. */
export function describeChart<Series extends DescribedSeries, Swatch>(
  series: Series,
  words: Words,
  release: ReleaseFacts | null,
  says: ChartSays<Series, Swatch>,
): Description<Swatch> {
  const finding = says.describeFinding(series, words)
  const title = finding ?? says.plainTitle(series, words)
  const altText = lazily(() => says.describeAlt(series, title, words))
  const table = lazily(() => says.describeTable(series, words))
  return {
    title,
    finding,
    filter: says.describeFilters
      ? says.describeFilters(series, words)
      : describeFilter(series.filters, words),
    deck: says.describeDeck(series, words),
    legend: says.describeLegend(series, words),
    sourceLine: describeSources(series.articles, release, words, series.agreement),
    spoken: says.describeSpoken(series, words),
    get altText() {
      return altText()
    },
    get table() {
      return table()
    },
  }
}
