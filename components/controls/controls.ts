import type { ChartOptions } from '@/dataset/chart-options'

/** One value that a filter can have. */
export interface Choice {
  readonly code: string
  readonly label: string
}

/** A filter that takes one value. */
export interface SingleFilter {
  readonly field: 'round' | 'side' | 'theme' | 'topic' | 'status' | 'kind'
  readonly choices: readonly Choice[]
}

/** An article as the controls name it. */
export interface ChoosableArticle extends Choice {
  /** The day or days of publication, in words. */
  readonly days: string
  /** `YYYY-MM-DD` */
  readonly publishedEarliest: string
  /** `YYYY-MM-DD` */
  readonly publishedLatest: string
}

/** What a reader can choose of one chart of one release; the same whatever is chosen. */
export interface ChartControls {
  readonly filters: readonly SingleFilter[]
  /** Whose account; empty where the chart has no such filter. */
  readonly accounts: readonly Choice[]
  /** Oldest first; empty where the chart has no such filter. */
  readonly articles: readonly ChoosableArticle[]
  readonly hasAsOf: boolean
  readonly sorts: readonly ChartOptions['sort'][]
}
