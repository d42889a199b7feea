import { ascending } from 'd3-array'
import { isSelected, type Selection } from '@/dataset/chart-options'
import type { Dataset } from '@/dataset/dataset'
import { oldestFirst } from '@/dataset/source-order'
import type { Row } from '@/dataset/tables'

/** What charts say of an article. */
export interface Article {
  readonly id: string
  readonly shortName: string
  readonly country: string | null
  /** `YYYY-MM-DD`; both days are equal where the day is known. */
  readonly publishedEarliest: string
  readonly publishedLatest: string
  /** Whether all of it is coded; if not, what it seems to lack is unknown. */
  readonly isCoded: boolean
}

/** The articles that a selection leaves, oldest first, an undated one by its latest possible day. */
export function selectSources(dataset: Dataset, selection: Selection): readonly Row<'sources'>[] {
  return oldestFirst(dataset.rows.sources.filter((source) => isSelected(selection, source.id)))
}

/** The article of a row. */
export function articleOf(source: Row<'sources'>): Article {
  return {
    id: source.id,
    shortName: source.short_name,
    country: source.country,
    publishedEarliest: source.published_earliest,
    publishedLatest: source.published_latest,
    isCoded: source.coding_complete,
  }
}

/** The article of a chart with this id; throws where the chart has none. */
export function requireArticle(
  { articles }: { readonly articles: readonly Article[] },
  source: string,
): Article {
  const found = articles.find(({ id }) => id === source)
  if (!found)
    throw new Error(`Article "${source}" is not in the chart: it has ${articles.map(({ id }) => id)}`)
  return found
}

/** Whether nothing can still come from an article that is being coded. */
export function isFullyCoded(articles: readonly Pick<Article, 'isCoded'>[]): boolean {
  return articles.every(({ isCoded }) => isCoded)
}

/** The ids of those articles, in their order, that report on a round. */
export function reportingOn(
  { rows }: Dataset,
  sources: readonly Row<'sources'>[],
  round: string,
): readonly string[] {
  const told = new Set(
    rows.round_reports.filter((report) => report.round === round).map(({ source }) => source),
  )
  return sources.map(({ id }) => id).filter((id) => told.has(id))
}

/** The rounds in their order. */
export function roundsInOrder({ rows }: Dataset): readonly Row<'rounds'>[] {
  return [...rows.rounds].sort((a, b) => ascending(a.ordinal, b.ordinal))
}
